#include "input/stated.hpp"

#include <algorithm>
#include <utility>

namespace entente {

const StatedValue* StatedValue::find(std::string_view wanted) const {
    const auto found = std::find_if(items.rbegin(), items.rend(),
                                    [&](const StatedValue& item) { return item.key == wanted; });
    return found == items.rend() ? nullptr : &*found;
}

StatedValue* StatedBuilder::place(StatedValue::Kind kind) {
    StatedValue* target = &root_;
    if (!open_.empty()) target = &open_.back()->items.emplace_back();
    target->kind = kind;
    target->key = std::exchange(key_, {});
    ++values_;
    return target;
}

bool StatedBuilder::nothing() {
    if (passed_over_ == 0) place(StatedValue::Kind::nothing);
    return !overflowed();
}

bool StatedBuilder::scalar(std::string text, ByteSpan where) {
    if (passed_over_ == 0) {
        StatedValue* target = place(StatedValue::Kind::scalar);
        target->text = std::move(text);
        target->where = where;
    }
    return !overflowed();
}

bool StatedBuilder::open(StatedValue::Kind kind) {
    if (passed_over_ > 0 || open_.size() == max_stated_depth) {
        ++passed_over_;
    } else {
        open_.push_back(place(kind));
    }
    return !overflowed();
}

void StatedBuilder::close() {
    if (passed_over_ > 0) {
        --passed_over_;
    } else {
        open_.pop_back();
    }
}

}  // namespace entente
