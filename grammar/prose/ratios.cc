#include "grammar/prose/ratios.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/lexicon/word_table.h"
#include "grammar/prose/prose_figures.h"
#include "grammar/words/pattern.h"

namespace solieu::grammar {

namespace {

struct RatioWords {
    explicit RatioWords(const Lexicon& lexicon)
        : RatioWords(WordTable(lexicon, {"function_words.tsv", "ratio_words.tsv"})) {}
    explicit RatioWords(const WordTable& table)
        : other_clause(table.pattern("[;…]|\\.\\s|{rate}|{including}|{rest}|(?:^|[^\\pL])(?:{clause}|{and}|{moves}|"
                                     "{compared})(?:$|[^\\pL])")),
          other_statement(table.pattern("[;…]|\\.\\s|{rate}|{including}|{rest}|(?:^|[^\\pL])(?:{moves}|{compared})"
                                        "(?:$|[^\\pL])")),
          direct("^[^,;:(]{0,40}\\s$"),
          verb(table["verb"]),
          share(table["share"]),
          by_bracket("^([^,;:(]*)\\(\\s*$"),
          by_verb(table.pattern("^(.*?)[\\s,(–-]*({share}|{reach}|=)\\s*(?:{with}\\s*)?({rate})?\\s*(?:{is}|:)?\\s*$")),
          by_rate(table.pattern("^(.*?)[\\s,(–-]*(?:{with} )?{rate}\\s*([^,;:()=]*?)\\s*(?:{is}|{reached}|:|=)*\\s*$")),
          growth(table.pattern("^[^;.(]{0,40}?{growth}")),
          moves(table.pattern("{moves}[^,;.:]{0,40}$")),
          to_fraction(table.pattern("^[^,;:.()]{0,80}\\(\\s*(?:{fraction}|{with}|{is}|{reached}|=|:|\\s)*$")),
          closes("^[^;(\\d]{0,60}\\)"),
          of_total(table.pattern("^[^,;.:()\\d]{0,40}(?:(?:{of})\\s+|/\\s*){whole}\\s*$")),
          of_equal(table.pattern("^\\s*{of-equal}\\s*$")),
          share_before(table.pattern("(?:{share}|{rate})\\s*(?:{is}|:)?\\s*$")),
          least(table.pattern("(?:^|[^\\pL]){least}\\s*$")),
          or_more(table.pattern("^\\s*{or-more}")),
          dealt_with(table.pattern("{dealt-with}[^,;.]{0,30}$")),
          on_time(table.pattern("^\\s*,\\s*(?:{including}\\s*,?\\s*)?(?:{having}\\s+)?(?:{already}\\s+)?"
                                "(?:{on-time-verb}\\s+)?(?:{before-time}\\s+)?{on-time}\\s*(?:{is}|:)?\\s*$")),
          to_rate(table.pattern("^\\s*,?\\s*{of-verb}\\s*{rate}?\\s*$")),
          to_plan_rate(table.pattern("^\\s*,?\\s*{of-plan-verb}\\s*{rate}?\\s*$")),
          in_bracket(table.pattern("^[^,;:().]{0,40}\\(\\s*{reach}\\s*(?:{with}\\s*)?{rate}?\\s*$")),
          closed("^\\s*\\)"),
          in_time(table.pattern("(?:^|[^\\pL]){in-time}\\s*(?:{is}|:)?\\s*$")),
          given_out(table.pattern("(?:^|[^\\pL]){given-out}(?:\\s+(?:{is}|:))?\\s*$")),
          came_back(table.pattern(
              "^[^,;.:()\\d]{0,40}[,;]\\s*(?:{and}\\s+)?[^,;.:()\\d]{0,20}{came-back}[^,;.:()\\d]{0,24}$")),
          of_plan(table.pattern("^\\s*(?:{compared}\\s+)?(?:{plan-total}\\s+)?{plan}(?:$|[^\\pL])")),
          planned(table.pattern("{planned}")),
          carried_out(table.pattern("{carried-out}")) {}

    Pattern other_clause, other_statement, direct;
    WordList verb, share;
    Pattern by_bracket, by_verb, by_rate;                // from a part to its rate
    Pattern growth, moves;                               // no share
    Pattern to_fraction, closes, of_total, of_equal;     // from a rate to its fraction, from a part to its whole
    Pattern share_before, least, or_more;                // before a share, around a threshold
    Pattern dealt_with, on_time, to_rate, to_plan_rate;  // done and done on time
    Pattern in_bracket, closed, in_time;                 // from what was in time to its rate
    Pattern given_out, came_back;                        // forms given to people and those that came back
    Pattern of_plan, planned, carried_out;
};

// Without what stands in brackets that close again; an open bracket stays.
std::string without_brackets(std::string_view text) {
    std::string out;
    std::vector<std::size_t> open;
    for (const char c : text) {
        if (c == '(') open.push_back(out.size());
        out += c;
        if (c == ')' && !open.empty()) {
            out.resize(open.back());
            open.pop_back();
        }
    }
    return out;
}

struct Connection {
    bool connected = false;
    bool says_share = false;  // "chiếm", "tỷ lệ", "=", or nothing but a bracket: a share of the whole, not of a plan
};

// The words from a part to its rate. `before`: the clause that leads to the part, for the rate's own words.
Connection connect(std::string_view gap, std::string_view before, const RatioWords& known) {
    constexpr std::size_t longest = 200;
    if (gap.size() > 2 * longest) return {};
    const std::string plain = without_brackets(gap);
    if (plain.size() > longest) return {};
    // "đối tượng 91,79%": only the noun lies between.
    if (known.direct.is_in(plain) && !known.other_clause.is_in(plain) &&
        known.verb.find_in(plain) == std::string_view::npos) {
        return {.connected = true, .says_share = false};
    }
    std::string prefix, word, own;
    if (known.by_bracket.matches(plain, &prefix)) {
        return {.connected = !known.other_clause.is_in(prefix), .says_share = true};
    }
    if (known.by_verb.matches(plain, &prefix, &word, &own) && !known.other_clause.is_in(prefix)) {
        return {.connected = true, .says_share = known.share.contains(word) || word == "=" || !own.empty()};
    }
    if (known.by_rate.matches(plain, &prefix, &own) && !known.other_clause.is_in(prefix)) {
        const bool about_part =
            own.empty() || before.find(own) != std::string_view::npos || prefix.find(own) != std::string::npos;
        return {.connected = about_part, .says_share = true};
    }
    return {};
}

class RatioReader {
  public:
    // `whole_of`: for each figure the one that it is a part of, see wholes().
    RatioReader(Statements& statements, const ProseFigures& prose, const std::vector<int>& whole_of)
        : statements_(statements), prose_(prose), whole_of_(whole_of), known_(prose.words.lexicon->of<RatioWords>()) {}

    void read() {
        used_.assign(prose_.figures.size(), false);
        for (std::size_t k = 0; k < prose_.figures.size(); ++k) {
            if (!is_rate(k) || used_[k]) continue;
            if (rate_of_fraction(k) || rate_before_fraction(k) || rate_before_total(k) || rate_of_total(k) ||
                rate_of_part(k) || rate_on_time(k) || rate_of_return(k) || rate_of_plan(k)) {
                used_[k] = true;
            }
        }
    }

  private:
    Statements& statements_;
    const ProseFigures& prose_;
    const std::vector<int>& whole_of_;
    const RatioWords& known_;
    std::vector<bool> used_;

    const Figure& figure(std::size_t k) const {
        return statements_.figures[static_cast<std::size_t>(prose_.figures[k])];
    }

    std::string_view behind(std::size_t k) const {
        constexpr std::size_t reach = 120;
        return std::string_view(prose_.words.low).substr(figure(k).end, reach);
    }

    // The clause before the figure, from the last full stop or semicolon on.
    std::string_view clause_before(std::size_t k) const {
        constexpr std::size_t reach = 240;
        const std::string_view low = prose_.words.low;
        const std::size_t end = figure(k).begin;
        const std::size_t from = end > reach ? end - reach : 0;
        const std::string_view before = low.substr(from, end - from);
        const std::size_t mark = before.find_last_of(";.");
        return mark == std::string_view::npos ? before : before.substr(mark + 1);
    }

    bool is_rate(std::size_t k) const {
        const Figure& rate = figure(k);
        return rate.unit == "%" && rate.denominator.empty() && !rate.target && !is_threshold(k) &&
               !known_.growth.is_in(behind(k)) && !known_.moves.is_in(clause_before(k));
    }

    // "đạt từ 90% trở lên", "dưới 50%": says which ones are counted, and is no result.
    bool is_threshold(std::size_t k) const {
        return figure(k).unit == "%" && (known_.least.is_in(clause_before(k)) || known_.or_more.is_in(behind(k)));
    }

    // The nearest figure before k that is no threshold, and whether one stands between.
    std::size_t before_thresholds(std::size_t k, bool& between) const {
        std::size_t found = k;
        do --found;
        while (found > 0 && is_threshold(found));
        between = found + 1 < k;
        return found;
    }

    // The nearest figure before k that does not stand in brackets closed before k.
    bool figure_before(std::size_t k, std::size_t& found) const {
        constexpr std::size_t reach = 4;
        for (std::size_t j = k; j > 0 && k - j < reach; --j) {
            const std::string_view gap = prose_.between(figure(j - 1), figure(k));
            if (gap.find(')') != std::string_view::npos && gap.find(')') < std::min(gap.find('('), gap.size())) {
                continue;  // it stands in a bracket that was closed since
            }
            found = j - 1;
            return true;
        }
        return false;
    }

    void claim(int part, int whole, std::size_t rate) {
        statements_.ratios.push_back({.part = part, .whole = whole, .rate = prose_.figures[rate]});
    }

    bool rate_of_fraction(std::size_t k) {
        std::size_t part = 0;
        if (!figure_before(k, part)) return false;
        const std::size_t nearest = part;
        // "23/131 xã chấm dưới 60 điểm, tức 17,6%": a threshold may stand between.
        if (figure(part).denominator.empty() && part > 0 && (figure(part).unit != "%" || is_threshold(part))) --part;
        if (figure(part).denominator.empty()) return false;
        const std::string_view gap = prose_.between(figure(part), figure(k));
        const bool near = part == nearest && connect(gap, clause_before(part), known_).connected;
        if (!near && !follows_fraction(gap)) return false;
        claim(prose_.figures[part], prose_.figures[part], k);
        return true;
    }

    // A fraction has its whole with it: words of any kind may say more of it, up to ", đạt".
    bool follows_fraction(std::string_view gap) const {
        constexpr std::size_t longest = 140;
        const std::string plain = without_brackets(gap);
        if (plain.size() > longest) return false;
        std::string prefix, word, own;
        const bool leads = known_.by_verb.matches(plain, &prefix, &word, &own) ||
                           (known_.by_rate.matches(plain, &prefix, &own) && own.empty());
        if (!leads || known_.other_statement.is_in(prefix)) return false;
        const std::size_t comma = plain.find_last_of(",(");
        return comma != std::string::npos && comma >= prefix.size() && prefix.find(',') == std::string::npos;
    }

    // "85,5% hồ sơ (342/400 hồ sơ)"
    bool rate_before_fraction(std::size_t k) {
        if (k + 1 >= prose_.figures.size() || figure(k + 1).denominator.empty()) return false;
        if (!known_.to_fraction.is_in(prose_.between(figure(k), figure(k + 1))) || !known_.closes.is_in(behind(k + 1)))
            return false;
        claim(prose_.figures[k + 1], prose_.figures[k + 1], k);
        return true;
    }

    // "17 trong tổng số 31 nhiệm vụ, đạt 54,8%", "12,5 tỷ đồng trên 20 tỷ đồng, bằng 62,5%"
    bool rate_of_total(std::size_t k) {
        bool threshold = false;
        const std::size_t second = k < 2 ? 0 : before_thresholds(k, threshold);
        if (second == 0) return false;
        const Figure &part = figure(second - 1), &whole = figure(second);
        if (!is_out_of(part, whole)) return false;
        const std::string_view gap = prose_.between(whole, figure(k));
        const bool named = threshold || known_.of_total.is_in(prose_.between(part, whole));
        if (!connect(gap, clause_before(second), known_).connected && !(named && follows_fraction(gap))) return false;
        claim(prose_.figures[second - 1], prose_.figures[second], k);
        return true;
    }

    // "93,3% (61.660 hồ sơ trên tổng số 66.089 hồ sơ)"
    bool rate_before_total(std::size_t k) {
        if (k + 2 >= prose_.figures.size() || !is_out_of(figure(k + 1), figure(k + 2))) return false;
        if (!known_.to_fraction.is_in(prose_.between(figure(k), figure(k + 1))) || !known_.closes.is_in(behind(k + 2)))
            return false;
        claim(prose_.figures[k + 1], prose_.figures[k + 2], k);
        return true;
    }

    // "17 trong tổng số 31 nhiệm vụ", "12,5 tỷ đồng trên 20 tỷ đồng"
    bool is_out_of(const Figure& part, const Figure& whole) const {
        if (!can_be_whole(whole) || !can_be_part(whole, part, *prose_.words.lexicon) || !part.denominator.empty() ||
            part.none)
            return false;
        // `of_equal` only between equal units: "trên" also says "more than".
        const std::string_view gap = prose_.between(part, whole);
        const bool bare = !part.unit.empty() && part.unit == whole.unit && known_.of_equal.is_in(gap);
        return bare || known_.of_total.is_in(gap);
    }

    // "…, trong đó đúng hạn 54.910 hồ sơ (tỷ lệ 99,3%)": the part of a breakdown with its share.
    bool rate_of_part(std::size_t k) {
        std::size_t part = 0;
        if (!figure_before(k, part)) return false;
        bool threshold = is_threshold(part);
        if (threshold) part = before_thresholds(k, threshold);
        const std::string_view gap = prose_.between(figure(part), figure(k));
        const Connection connection = connect(gap, clause_before(part), known_);
        const bool share = (connection.connected && connection.says_share) || is_share_in_time(part, k, gap);
        if (!share && !(threshold && follows_fraction(gap) && known_.share_before.is_in(gap))) return false;
        const int whole = whole_of_[static_cast<std::size_t>(prose_.figures[part])];
        if (whole < 0 || !statements_.figures[static_cast<std::size_t>(whole)].denominator.empty()) return false;
        claim(prose_.figures[part], whole, k);
        return true;
    }

    // "trong đó đúng và trước hạn 1.150 hồ sơ (đạt 98,5%)": of all, not of a plan.
    bool is_share_in_time(std::size_t part, std::size_t k, std::string_view gap) const {
        return known_.in_bracket.is_in(gap) && known_.closed.is_in(behind(k)) &&
               known_.in_time.is_in(clause_before(part));
    }

    // "phát ra 400 phiếu, thu về 350 phiếu (87,5%)"
    bool rate_of_return(std::size_t k) {
        if (k < 2 || known_.of_plan.is_in(behind(k))) return false;
        const Figure &whole = figure(k - 2), &part = figure(k - 1);
        if (!can_be_whole(whole) || !whole.denominator.empty() || !part.denominator.empty() || part.none ||
            part.unit.empty() || part.unit == "%")
            return false;
        const bool one_thing = whole.unit.starts_with(part.unit) || part.unit.starts_with(whole.unit);
        if (whole.unit.empty() || !one_thing || !known_.given_out.is_in(clause_before(k - 2)) ||
            !known_.came_back.is_in(prose_.between(whole, part)))
            return false;
        const std::string_view gap = prose_.between(part, figure(k));
        if (!connect(gap, clause_before(k - 1), known_).connected) return false;
        claim(prose_.figures[k - 1], prose_.figures[k - 2], k);
        return true;
    }

    // "giải quyết 840 hồ sơ, đúng hạn 838 hồ sơ, đạt 99,8%": nothing but `on time` parts the two.
    bool rate_on_time(std::size_t k) {
        if (k < 2) return false;
        const Figure &whole = figure(k - 2), &part = figure(k - 1);
        if (!can_be_whole(whole) || !whole.denominator.empty() || !can_be_part(whole, part, *prose_.words.lexicon) ||
            part.none)
            return false;
        if (part.unit.empty() || part.unit != whole.unit || !known_.dealt_with.is_in(clause_before(k - 2)))
            return false;
        if (!known_.on_time.is_in(prose_.between(whole, part)) ||
            !known_.to_rate.is_in(prose_.between(part, figure(k))))
            return false;
        claim(prose_.figures[k - 1], prose_.figures[k - 2], k);
        return true;
    }

    // Planned and done: both stand before the rate, and the rate says that it is one of the plan.
    bool rate_of_plan(std::size_t k) {
        constexpr std::size_t reach = 260;
        if (k < 2 || !known_.of_plan.is_in(behind(k))) return false;
        const Figure &plan = figure(k - 2), &result = figure(k - 1);
        if (!can_be_whole(plan) || !plan.denominator.empty() || !can_be_part(plan, result, *prose_.words.lexicon) ||
            result.none)
            return false;
        if (plan.unit.empty() || result.unit.empty()) return false;
        if (!known_.to_plan_rate.is_in(prose_.between(result, figure(k)))) return false;
        if (prose_.between(plan, result).size() > reach) return false;
        if (!known_.planned.is_in(lower_in_place(plan.subject)) ||
            !known_.carried_out.is_in(lower_in_place(result.subject)))
            return false;
        // A second rate in the sentence is one of another plan, so it is not clear which was written first.
        if (k + 1 < prose_.figures.size() && figure(k + 1).unit == "%" && figure(k + 1).number != figure(k).number &&
            prose_.between(figure(k), figure(k + 1)).find('.') == std::string_view::npos) {
            return false;
        }
        claim(prose_.figures[k - 1], prose_.figures[k - 2], k);
        return true;
    }
};

// For each figure the one that it is a part of; -1 for none and where it is a part of several.
std::vector<int> wholes(const Statements& statements) {
    constexpr int several = -2;
    std::vector<int> whole_of(statements.figures.size(), -1);
    for (const Breakdown& breakdown : statements.breakdowns) {
        if (breakdown.form == Breakdown::Form::footnote) continue;
        for (const int part : breakdown.parts) {
            int& whole = whole_of[static_cast<std::size_t>(part)];
            whole = whole == -1 || whole == breakdown.whole ? breakdown.whole : several;
        }
    }
    return whole_of;
}

}  // namespace

void find_ratios(Statements& statements, const Lexicon& lexicon) {
    statements.ratios.clear();
    const std::vector<std::size_t> ranges = figure_ranges(statements);
    const std::vector<int> whole_of = wholes(statements);
    for (std::size_t p = 0; p < statements.paragraphs.size(); ++p) {
        if (ranges[p + 1] - ranges[p] < 2) continue;
        const ProseFigures prose = prose_figures(statements, p, lexicon);
        RatioReader(statements, prose, whole_of).read();
    }
}

}  // namespace solieu::grammar
