/// NOT where a server is asked, of simple queries alone, which is all that can be sent to it:
///
///     a NOT (b AND c)      a FILTER (not b OR not c)
///     a NOT (b NOT c)      a FILTER (not b OR c)
///     a NOT (b w/s c)      a FILTER (not: these documents, by their ids)
///
/// Tests: tests/machines/answers_test.cpp.
#pragma once

#include "store/shards.hpp"

#include <entente/query.hpp>

#include <xapian.h>
#include <functional>
#include <utility>

namespace entente {

class Exclusion {
public:
    using Compile = std::function<Xapian::Query(const Query&)>;

    Exclusion(Shards shards, Compile compile)
        : shards_(std::move(shards)), compile_(std::move(compile)) {}

    /// What `wanted` finds and none of the operands of `query` but its first.
    Xapian::Query without_excluded(const Xapian::Query& wanted, const Query& query);

    /// A query found more documents than can be named by their ids: the others are not left out.
    bool is_cut() const { return is_cut_; }

private:
    Xapian::Query all_without(const Query&);
    Xapian::Query all_but_set(const Query&);

    Shards shards_;
    Compile compile_;
    bool is_cut_ = false;
};

}  // namespace entente
