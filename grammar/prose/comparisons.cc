#include "grammar/prose/comparisons.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/lexicon/word_table.h"
#include "grammar/prose/prose_figures.h"
#include "grammar/words/counted_nouns.h"
#include "grammar/words/pattern.h"

namespace solieu::grammar {
namespace {

using Manner = Comparison::Manner;

struct ComparisonWords {
    explicit ComparisonWords(const Lexicon& lexicon)
        : ComparisonWords(WordTable(lexicon, {"function_words.tsv", "comparison_words.tsv"})) {}
    explicit ComparisonWords(const WordTable& table)
        : rise(table["rise"]),
          fall(table["fall"]),
          exceed(table["exceed"]),
          lead(table.pattern("^([^,;.:()\\d%]{0,80}?)" + verb())),
          next(table.pattern("^([^,;.:(\\d%]{0,60}?)" + verb())),
          to_rate(table.pattern("^\\s*(?:\\(|,?\\s*{likewise}|,\\s*{rise}|,\\s*{fall})\\s*(?:{likewise}\\s*)?"
                                "(?:{rise}\\s*|{fall}\\s*)?(?:{rate}\\s*)?(?:{likewise}|{is}|:|=)?\\s*$")),
          to_difference(table.pattern("^\\s*(?:\\(|,\\s*{likewise})\\s*(?:{likewise}\\s*)?(?:{rise}|{fall})?\\s*$")),
          to_base(table.pattern("^([\\s)]*(?:{against}\\s+)?[^,;.:()%]{0,80}?)(\\(|:|\\s{gives}\\s)" + base())),
          base_in_bracket(
              table.pattern("^[^,;.:()\\d%]{0,60}\\(\\s*(?:{against}\\s+)?(" + compared_with() + ")" + base())),
          from_bracket(table.pattern("^\\s*\\)" + verb())),
          compared_behind(table.pattern("^[\\s)]*(?:{against}|{former})\\s")),
          compared_in(table.pattern("(?:{compared}|\\sso)\\s")),
          former(table.pattern("(?:^|[^\\pL])(?:{former})(?:$|[^\\pL])")),
          plan(table.pattern("(?:^|[^\\pL])(?:{plan})(?:$|[^\\pL])")),
          other(table.pattern("(?:^|[^\\pL])(?:{other}|{including}|{rise}|{fall})(?:$|[^\\pL])")),
          about(table.pattern("(?:^|[^\\pL])(?:{about})\\s*$")),
          condition(table.pattern("(?:^|[^\\pL])(?:{condition})(?:$|[^\\pL])")),
          prices(table.pattern("{prices}")),
          closes("^[^;(\\d]{0,60}\\)") {}

    // The verb right before a figure.
    static std::string verb() {
        return "[\\s,;(–-]*(?:{lead}\\s+)*(?:{against}\\s[^,;.:()%]{0,60}?\\s)?"
               "({rise}|{fall}|{exceed}|{reach})\\s*(?:{plan}\\s*)?(?:{rate}\\s*)?(?:{is}|:)?\\s*$";
    }
    static std::string compared_with() { return "{former}|{plan}"; }
    // Words between the name of a plan or time and its figure.
    static std::string base() { return "\\s*(?:(?:{former}|{plan}|{gives}|{beside}|\\d+|:)\\s*)*$"; }

    WordList rise, fall, exceed;
    Pattern lead, next;              // from a figure to what it is compared by, and from there to the next
    Pattern to_rate, to_difference;  // from a difference to its rate, and back
    Pattern to_base;                 // from a rate or difference to what it is measured by
    Pattern base_in_bracket, from_bracket;
    Pattern compared_behind, compared_in, former, plan, other, about, condition, prices, closes;
};

class ComparisonReader {
  public:
    // `told`: figures that are rates already.
    ComparisonReader(Statements& statements, const ProseFigures& prose, const std::vector<bool>& told)
        : statements_(statements), prose_(prose), told_(told), known_(prose.words.lexicon->of<ComparisonWords>()) {}

    void read() {
        if (known_.prices.is_in(prose_.words.low)) return;
        for (std::size_t x = 0; x + 1 < count();) x = is_amount(x) && is_result(x) ? read_from(x) : x + 1;
    }

  private:
    Statements& statements_;
    const ProseFigures& prose_;
    const std::vector<bool>& told_;
    const ComparisonWords& known_;

    [[nodiscard]] std::size_t count() const { return prose_.figures.size(); }
    [[nodiscard]] const Figure& figure(std::size_t k) const {
        return statements_.figures[static_cast<std::size_t>(prose_.figures[k])];
    }
    [[nodiscard]] std::string_view gap(std::size_t a, std::size_t b) const {
        return prose_.between(figure(a), figure(b));
    }
    [[nodiscard]] std::string_view before(std::size_t k) const {
        constexpr std::size_t reach = 160;
        const std::string_view low = prose_.words.low;
        const std::size_t end = figure(k).begin, from = end > reach ? end - reach : 0;
        const std::string_view text = low.substr(from, end - from);
        const std::size_t stop = text.rfind(". ");
        return stop == std::string_view::npos ? text : text.substr(stop + 1);
    }
    [[nodiscard]] std::string_view behind(std::size_t k) const {
        constexpr std::size_t reach = 80;
        return std::string_view(prose_.words.low).substr(figure(k).end, reach);
    }

    [[nodiscard]] bool is_exact(std::size_t k) const { return !known_.about.is_in(before(k)); }
    [[nodiscard]] bool is_amount(std::size_t k) const {
        const Figure& one = figure(k);
        return !one.none && !one.number.empty() && one.denominator.empty() && one.unit != "%" && is_exact(k);
    }
    [[nodiscard]] bool is_result(std::size_t k) const {
        return !figure(k).target && !figure(k).change && !known_.condition.is_in(before(k));
    }
    [[nodiscard]] bool is_rate(std::size_t k) const {
        return k < count() && figure(k).unit == "%" && figure(k).denominator.empty() && !figure(k).target &&
               is_exact(k);
    }

    // Of one unit, in whatever scale; where one of them names none it is that of the other.
    [[nodiscard]] bool alike(std::size_t a, std::size_t b) const {
        if (a >= count() || b >= count() || !is_amount(a) || !is_amount(b)) return false;
        const std::string one = lower_in_place(figure(a).unit), other = lower_in_place(figure(b).unit);
        if (one.empty() && other.empty()) return false;
        if (one.empty() || other.empty() || one.starts_with(other) || other.starts_with(one)) return true;
        const Lexicon& lexicon = *prose_.words.lexicon;
        return kind_of_unit(one, lexicon) == "money" && kind_of_unit(other, lexicon) == "money";
    }

    [[nodiscard]] std::optional<Manner> manner_of(const Pattern& pattern, std::string_view text) const {
        std::string words, verb;
        if (&pattern == &known_.from_bracket ? !pattern.is_in(text, &verb) : !pattern.is_in(text, &words, &verb))
            return std::nullopt;
        if (known_.other.is_in(words)) return std::nullopt;
        if (known_.rise.contains(verb)) return Manner::rises;
        if (known_.fall.contains(verb)) return Manner::falls;
        return known_.exceed.contains(verb) ? Manner::exceeds : Manner::reaches;
    }

    // The figure behind k that it is measured by: "… so với cùng kỳ (1.200 hồ sơ)".
    [[nodiscard]] std::optional<std::size_t> base_behind(std::size_t k, std::size_t x) const {
        const std::size_t base = k + 1;
        std::string what, opening;
        if (!alike(x, base) || !known_.to_base.is_in(gap(k, base), &what, &opening)) return std::nullopt;
        if (!known_.former.is_in(what) && !known_.plan.is_in(what)) return std::nullopt;
        if (opening == "(" && !known_.closes.is_in(behind(base))) return std::nullopt;
        return base;
    }

    void add(Manner manner, std::size_t now, std::optional<std::size_t> base, std::optional<std::size_t> difference,
             std::optional<std::size_t> rate) {
        const auto index = [&](std::optional<std::size_t> k) { return k ? prose_.figures[*k] : -1; };
        if (rate && told_[static_cast<std::size_t>(index(rate))]) return;
        statements_.comparisons.push_back({.manner = manner,
                                           .now = prose_.figures[now],
                                           .before = index(base),
                                           .difference = index(difference),
                                           .rate = index(rate)});
    }

    // What is said of figure x; returns where to go on.
    std::size_t read_from(std::size_t x) {
        std::size_t last = x;
        if (const std::size_t end = read_bracket(x); end > x) last = end;
        bool first = last == x;
        while (last + 1 < count()) {
            const std::optional<Manner> manner = manner_of(first ? known_.lead : known_.next, gap(last, last + 1));
            if (!manner) break;
            const std::size_t end = read_one(x, last, *manner);
            if (end == last) break;
            last = end;
            first = false;
        }
        return last == x ? x + 1 : last;
    }

    // "18 đơn vị (kế hoạch 24 đơn vị), đạt 75%"
    std::size_t read_bracket(std::size_t x) {
        const std::size_t base = x + 1, rate = x + 2;
        std::string what;
        if (!is_rate(rate) || !alike(x, base) || !known_.base_in_bracket.is_in(gap(x, base), &what)) return x;
        const std::optional<Manner> manner = manner_of(known_.from_bracket, gap(base, rate));
        if (!manner) return x;
        std::string_view tail = behind(rate);
        tail = tail.substr(0, tail.find_first_of(",;.("));
        const bool of_plan = known_.plan.is_in(what);
        const bool moves = *manner == Manner::rises || *manner == Manner::falls;
        if (known_.former.is_in(tail) ? of_plan : known_.plan.is_in(tail) ? !of_plan : moves == of_plan) return rate;
        add(*manner, x, base, {}, rate);
        return rate;
    }

    // One comparison, led to by its verb; returns its last figure.
    std::size_t read_one(std::size_t x, std::size_t last, Manner manner) {
        const bool moves = manner == Manner::rises || manner == Manner::falls;
        const std::size_t k = last + 1;
        if (is_rate(k)) {
            std::size_t end = k;
            std::optional<std::size_t> difference;
            if (moves && alike(x, k + 1) && known_.to_difference.is_in(gap(k, k + 1))) difference = end = k + 1;
            return close(x, last, end, manner, difference, k);
        }
        if (!moves || !alike(x, k)) return last;
        std::size_t end = k;
        std::optional<std::size_t> rate;
        if (is_rate(k + 1) && known_.to_rate.is_in(gap(k, k + 1))) rate = end = k + 1;
        return close(x, last, end, manner, k, rate);
    }

    std::size_t close(std::size_t x, std::size_t last, std::size_t end, Manner manner,
                      std::optional<std::size_t> difference, std::optional<std::size_t> rate) {
        const std::optional<std::size_t> base = base_behind(end, x);
        const bool compared =
            known_.compared_behind.is_in(behind(end)) || known_.compared_in.is_in(gap(last, last + 1));
        if (base || (difference && rate && compared)) add(manner, x, base, difference, rate);
        return base ? *base : end;
    }
};

}  // namespace

void find_comparisons(Statements& statements, const Lexicon& lexicon) {
    statements.comparisons.clear();
    const std::vector<std::size_t> ranges = figure_ranges(statements);
    std::vector<bool> told(statements.figures.size(), false);
    for (const RatioClaim& ratio : statements.ratios) told[static_cast<std::size_t>(ratio.rate)] = true;
    for (std::size_t p = 0; p < statements.paragraphs.size(); ++p) {
        if (ranges[p + 1] - ranges[p] < 2) continue;
        const ProseFigures prose = prose_figures(statements, p, lexicon);
        ComparisonReader(statements, prose, told).read();
    }
}

}  // namespace solieu::grammar
