// Where the lists come from: the suffixes of the company and institution law's names, the offices
// that news reports name speakers by, and the hundred or so most frequent surnames of the census.
#include "metadata/chinese_names.hpp"

#include "article/letters.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace entente {
namespace {

struct Suffix {
    std::u32string_view text;
    PartyKind kind;
};
// Longer ones before those that they end in.
constexpr std::array suffixes{
    Suffix{U"股份有限公司", PartyKind::organisation},
    Suffix{U"有限责任公司", PartyKind::organisation},
    Suffix{U"集团有限公司", PartyKind::organisation},
    Suffix{U"集团公司", PartyKind::organisation},
    Suffix{U"有限公司", PartyKind::organisation},
    Suffix{U"公司", PartyKind::organisation},
    Suffix{U"集团", PartyKind::organisation},
    Suffix{U"股份", PartyKind::organisation},
    Suffix{U"大学", PartyKind::organisation},
    Suffix{U"学院", PartyKind::organisation},
    Suffix{U"研究院", PartyKind::organisation},
    Suffix{U"研究所", PartyKind::organisation},
    Suffix{U"科学院", PartyKind::organisation},
    Suffix{U"医院", PartyKind::organisation},
    Suffix{U"中医院", PartyKind::organisation},
    Suffix{U"银行", PartyKind::organisation},
    Suffix{U"合作社", PartyKind::organisation},
    Suffix{U"协会", PartyKind::organisation},
    Suffix{U"基金会", PartyKind::organisation},
    Suffix{U"商会", PartyKind::organisation},
    Suffix{U"联合会", PartyKind::organisation},
    Suffix{U"交易所", PartyKind::organisation},
    Suffix{U"人民政府", PartyKind::government},
    Suffix{U"政府", PartyKind::government},
    Suffix{U"委员会", PartyKind::government},
    Suffix{U"管委会", PartyKind::government},
    Suffix{U"科技局", PartyKind::government},
    Suffix{U"商务部", PartyKind::government},
    Suffix{U"外交部", PartyKind::government},
    Suffix{U"教育部", PartyKind::government},
    Suffix{U"大學", PartyKind::organisation},
    Suffix{U"醫院", PartyKind::organisation},
    Suffix{U"銀行", PartyKind::organisation},
    Suffix{U"集團", PartyKind::organisation},
    Suffix{U"圖書館", PartyKind::organisation},
    Suffix{U"图书馆", PartyKind::organisation},
    Suffix{U"食品厂", PartyKind::organisation},
    Suffix{U"學院", PartyKind::organisation},
    Suffix{U"财政部", PartyKind::government},
    Suffix{U"科技部", PartyKind::government},
};

/// A name does not reach across these; they are chosen so that few names hold them.
constexpr std::u32string_view name_borders = U"与和及的在由将向是了于把被经跟据按该其称并或从至等";
/// Nor across a count: 四家医院.
constexpr std::u32string_view counts = U"一二三四五六七八九十两几多各数";
constexpr std::u32string_view count_units = U"家名个所位";
/// Words before a name, by their last characters.
constexpr std::array<std::u32string_view, 24> words_before{
    U"组成", U"携手", U"代表", U"参观", U"访问", U"民营", U"上午", U"下午",
    U"正",   U"收购", U"签约", U"今晚", U"今日", U"近日", U"日前", U"联合",
    U"会见", U"牵手", U"签署", U"控股", U"旗下", U"昨日", U"列入", U"价格"};

constexpr std::array<std::u32string_view, 33> offices{
    U"市长",   U"省长",   U"县长",   U"区长",   U"书记", U"董事长", U"总经理", U"经理",   U"总裁",
    U"校长",   U"院长",   U"主任",   U"部长",   U"局长", U"厅长",   U"司长",   U"主席",   U"总理",
    U"总统",   U"秘书",   U"秘书长", U"理事长", U"会长", U"教授",   U"技术官", U"执行官", U"财务官",
    U"负责人", U"发言人", U"大使",   U"创始人", U"委员", U"总监"};

constexpr std::array<std::u32string_view, 20> verbs_behind{
    U"表示", U"指出", U"介绍", U"强调", U"认为", U"告诉", U"透露", U"出席", U"分别", U"说",
    U"称",   U"在",   U"与",   U"和",   U"一行", U"率",   U"对",   U"签",   U"代表", U"会见"};
constexpr std::size_t speech_verbs = 11;  ///< so many of them at the front also mark a speaker

constexpr std::u32string_view surnames =
    U"王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏"
    U"吕丁"
    U"任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严"
    U"覃武戴莫孔向汤甄冉俞温康施牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁"
    U"尚";

constexpr std::array<std::u32string_view, 14> deal_words{
    U"签",   U"协议", U"合作", U"会见", U"会谈", U"共建", U"达成",
    U"谈判", U"收购", U"并购", U"合同", U"商谈", U"入股", U"联盟"};

constexpr std::size_t max_name_length = 22;

/// A run of characters between marks, with where each begins in the page's text.
struct Run {
    std::u32string text;
    std::vector<std::size_t> offsets;  ///< one more than characters
    std::size_t sentence = 0;
};

std::string to_utf8(std::u32string_view text) {
    std::string out;
    for (const char32_t c : text) append_utf8(out, c);
    return out;
}

std::u32string to_utf32(std::string_view text) {
    std::u32string out;
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint c = code_point_at(text, i);
        out += c.value;
        i += c.size;
    }
    return out;
}

template <class List>
bool begins_with_any(std::u32string_view text, const List& list) {
    return std::ranges::any_of(list, [&](auto word) { return text.starts_with(word); });
}
template <class List>
bool ends_with_any(std::u32string_view text, const List& list) {
    return std::ranges::any_of(list, [&](auto word) { return text.ends_with(word); });
}

struct Found {
    std::u32string name;
    PartyKind kind = PartyKind::organisation;
    ByteSpan where;
    double weight = 0;
    std::vector<std::u32string> aliases;
    std::string_view rule = "suffix";
};

class ChineseNames {
public:
    ChineseNames(const Reading& reading, std::string_view title)
        : r_(reading), title_(to_utf32(title)) {}

    PartyFindings run() {
        read_runs();
        for (const Run& run : runs_) {
            find_organisations(run);
            find_persons(run);
        }
        merge_short_forms();
        return choose();
    }

private:
    void read_runs() {
        std::size_t sentence = 0;
        for (const Word& word : r_.words) {
            if (r_.kind(word) != LineKind::text) continue;
            if (word.gap == Gap::paragraph || word.mark == '.') ++sentence;
            if (word.shape != WordShape::ideographs) continue;
            Run run;
            run.sentence = sentence;
            for (std::size_t i = word.begin; i < word.end;) {
                const CodePoint c = code_point_at(r_.text, i);
                run.text += c.value;
                run.offsets.push_back(i);
                i += c.size;
            }
            run.offsets.push_back(word.end);
            note_deal(run);
            runs_.push_back(std::move(run));
        }
    }
    void note_deal(const Run& run) {
        if (deals_.size() <= run.sentence) deals_.resize(run.sentence + 1, false);
        if (deals_[run.sentence]) return;
        deals_[run.sentence] = std::ranges::any_of(
            deal_words, [&](auto word) { return run.text.find(word) != std::u32string::npos; });
    }

    void find_organisations(const Run& run) {
        std::size_t border = 0;
        for (std::size_t i = 0; i < run.text.size();) {
            const std::u32string_view rest = std::u32string_view(run.text).substr(i);
            const auto* suffix = std::ranges::find_if(
                suffixes, [&](const Suffix& s) { return rest.starts_with(s.text); });
            if (suffix == suffixes.end()) {
                ++i;
                continue;
            }
            std::size_t end = i + suffix->text.size();
            if (goes_on(run, end)) {
                i = end;
                continue;
            }
            const std::size_t begin = beginning(run, border, i);
            if (i - begin >= 2 && !is_office(run, end)) take(run, begin, end, suffix->kind);
            border = i = end;
        }
    }
    /// 大学附属医院, 集团有限公司: the suffix is inside a longer name.
    static bool goes_on(const Run& run, std::size_t end) {
        const std::u32string_view rest = std::u32string_view(run.text).substr(end);
        if (rest.starts_with(U"附属")) return true;
        return std::ranges::any_of(suffixes,
                                   [&](const Suffix& s) { return rest.starts_with(s.text); });
    }
    /// 银行行长, 集团董事长: still a name, the office follows; 公司法 and the like are none.
    static bool is_office(const Run& run, std::size_t end) {
        return end < run.text.size() && (run.text[end] == U'法' || run.text[end] == U'化');
    }
    static std::size_t beginning(const Run& run, std::size_t border, std::size_t suffix) {
        std::size_t begin = suffix;
        while (begin > border && suffix - begin < max_name_length) {
            const char32_t c = run.text[begin - 1];
            if (name_borders.find(c) != name_borders.npos) break;
            const bool unit = count_units.find(c) != count_units.npos;
            if (unit && begin >= 2 && counts.find(run.text[begin - 2]) != counts.npos) break;
            const auto head = std::u32string_view(run.text).substr(0, begin);
            if (begin < suffix && ends_with_any(head, words_before)) break;
            --begin;
        }
        return begin;
    }
    void take(const Run& run, std::size_t begin, std::size_t end, PartyKind kind) {
        const std::u32string name = run.text.substr(begin, end - begin);
        auto [found, fresh] = by_name_.emplace(name, found_.size());
        if (fresh) {
            found_.push_back({name, kind, {run.offsets[begin], run.offsets[end]}, 0, {}, "suffix"});
        }
        weigh(found_[found->second], run);
    }
    void weigh(Found& found, const Run& run) const {
        found.weight += 0.5;
        if (deals_[run.sentence]) found.weight += run.sentence <= first_sentences ? 2.0 : 1.0;
        if (run.sentence <= first_sentences) found.weight += 1.0;
    }

    void find_persons(const Run& run) {
        for (std::size_t i = 0; i < run.text.size(); ++i) {
            const auto rest = std::u32string_view(run.text).substr(i);
            for (const auto office : offices) {
                if (!rest.starts_with(office)) continue;
                take_person(run, i + office.size(), false);
                break;
            }
        }
        take_person(run, 0, true);
    }
    /// A surname at `begin` and one or two characters up to the run's end or a verb.
    void take_person(const Run& run, std::size_t begin, bool needs_speech) {
        if (begin >= run.text.size() || surnames.find(run.text[begin]) == surnames.npos) return;
        for (const std::size_t size : {std::size_t{3}, std::size_t{2}}) {
            if (begin + size > run.text.size()) continue;
            const auto rest = std::u32string_view(run.text).substr(begin + size);
            const auto verbs =
                std::span(verbs_behind).first(needs_speech ? speech_verbs : verbs_behind.size());
            const bool ends = rest.empty() ? !needs_speech : begins_with_any(rest, verbs);
            if (!ends) continue;
            const std::u32string name = run.text.substr(begin, size);
            auto [found, fresh] = persons_by_name_.emplace(name, persons_.size());
            if (fresh) {
                persons_.push_back({name,
                                    PartyKind::person,
                                    {run.offsets[begin], run.offsets[begin + size]},
                                    0,
                                    {},
                                    needs_speech ? "speaker" : "office"});
            }
            persons_[found->second].weight += 2;
            return;
        }
    }

    /// The name up to its legal suffix: 华屿能源集团有限公司 -> 华屿能源集团.
    static std::u32string_view stem(const std::u32string& name) {
        std::u32string_view text = name;
        for (const auto tail : {U"股份有限公司", U"有限责任公司", U"集团有限公司", U"有限公司",
                                U"集团公司", U"公司", U"集团", U"股份", U"人民政府", U"政府"}) {
            const std::u32string_view suffix = tail;
            if (text.ends_with(suffix) && text.size() >= suffix.size() + 2) {
                return text.substr(0, text.size() - suffix.size());
            }
        }
        return text;
    }
    static bool same(const Found& longer, const Found& shorter) {
        if (longer.kind != shorter.kind) return false;
        const auto a = stem(longer.name), b = stem(shorter.name);
        return a.starts_with(b) || (b.size() >= 2 && b.size() <= 3 && a.ends_with(b));
    }
    void merge_short_forms() {
        std::ranges::stable_sort(found_, std::greater{},
                                 [](const Found& f) { return f.name.size(); });
        std::vector<Found> kept;
        for (Found& found : found_) {
            const auto whole =
                std::ranges::find_if(kept, [&](const Found& k) { return same(k, found); });
            if (whole == kept.end()) {
                if (kept.size() < 200) kept.push_back(std::move(found));
            } else {
                whole->weight += found.weight;
                whole->aliases.push_back(found.name);
            }
        }
        found_ = std::move(kept);
    }

    bool in_title(const Found& found) const {
        const auto head = stem(found.name).substr(0, 4);
        if (title_.find(head.substr(0, 3)) != std::u32string::npos) return true;
        return head.size() >= 2 && title_.find(head.substr(0, 2)) != std::u32string::npos;
    }

    Party to_party(const Found& found) const {
        Party party;
        party.name = to_utf8(found.name);
        party.kind = found.kind;
        for (const auto& alias : found.aliases) party.aliases.push_back(to_utf8(alias));
        party.evidence = {Origin::text, found.where, std::string(found.rule),
                          1 - std::exp(-found.weight / 5)};
        return party;
    }

    PartyFindings choose() {
        for (Found& found : found_) {
            if (in_title(found)) found.weight += 3;
        }
        std::ranges::stable_sort(found_, std::greater{}, &Found::weight);
        PartyFindings findings;
        for (const Found& found : found_) {
            findings.candidates.push_back(to_party(found));
            if (found.weight >= threshold && findings.parties.size() < 6) {
                findings.parties.push_back(findings.candidates.back());
            }
        }
        for (const Found& person : persons_) {
            findings.candidates.push_back(to_party(person));
            findings.parties.push_back(findings.candidates.back());
            if (findings.parties.size() >= 12) break;
        }
        return findings;
    }

    static constexpr std::size_t first_sentences = 3;
    static constexpr double threshold = 3.0;

    const Reading& r_;
    std::u32string title_;
    std::vector<Run> runs_;
    std::vector<bool> deals_;
    std::vector<Found> found_, persons_;
    std::map<std::u32string, std::size_t> by_name_, persons_by_name_;
};

}  // namespace

bool is_mostly_chinese(const Reading& reading) {
    std::size_t chinese = 0, other = 0;
    for (const Word& word : reading.words) {
        const std::size_t bytes = word.end - word.begin;
        if (word.mark == 0) (word.shape == WordShape::ideographs ? chinese : other) += bytes;
    }
    return chinese > other;
}

PartyFindings find_chinese_parties(const Reading& reading, std::string_view title) {
    return ChineseNames(reading, title).run();
}

}  // namespace entente
