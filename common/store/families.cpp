#include "store/families.hpp"

#include "base/varint.hpp"
#include "store/terms.hpp"

namespace entente {

std::string family_key(std::string_view language, std::string_view stem) {
    std::string value(language);
    value += ':';
    value += stem;
    return value_term("Z", value);
}

std::string encode_family(const std::set<std::string>& words) {
    std::string out;
    for (const std::string& word : words) append_bytes(out, word);
    return out;
}

std::set<std::string> decode_family(std::string_view bytes) {
    std::set<std::string> words;
    for (ByteReader rest(bytes); !rest.at_end();) {
        std::string word = rest.string();
        if (rest.failed()) return {};
        words.insert(std::move(word));
    }
    return words;
}

}  // namespace entente
