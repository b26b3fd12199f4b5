/// What is typed without blanks, in scripts that write none, as the words it is made of:
///
///     中国与欧盟的贸易协议   ->   中国 欧盟 贸易 协议
///     華為在北京            ->   華為 北京           (characters that no word holds stay together)
///     ข้อตกลงใหม่            ->   ข้อ ตกลง ใหม่
///     L'Oréal, a.b/c        ->   as it is
///
/// Each word is its own words, so that what has been taken apart stays as it is.
/// Tested by tests/unit/searcher/query/run_words_test.cpp.
#pragma once

#include <entente/analyzer.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace entente::query {

/// The words of a query word in order, without particles unless there is nothing else.
/// Shape: not empty. Cost: linear but for the few words whose own words differ from the whole's.
std::vector<std::string> words_of_run(const Analyzer&, std::string_view word);

}  // namespace entente::query
