#include "grammar/prose/ratios.h"

#include <re2/re2.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/prose/prose_figures.h"
#include "grammar/words/pattern.h"

namespace solieu::grammar {

namespace {

re2::StringPiece piece(std::string_view text) {
    return {text.data(), text.size()};
}

bool finds(std::string_view text, const RE2& pattern) {
    return RE2::PartialMatch(piece(text), pattern);
}

bool finds(std::string_view text, const Pattern& pattern) {
    return finds(text, pattern.of(text));
}

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
Connection connect(std::string_view gap, std::string_view before) {
    constexpr std::size_t longest = 200;
    static const Pattern other_clause(
        "[;…]|\\.\\s|tỷ lệ|tỉ lệ|trong đó|còn lại|(?:^|[^\\pL])(?:đã|tăng|giảm|so "
        "với|và|gần|hơn|trên|khoảng|dưới|ước)(?:$|[^\\pL])");
    static const RE2 direct("^[^,;:(]{0,40}\\s$");
    if (gap.size() > 2 * longest) return {};
    const std::string plain = without_brackets(gap);
    if (plain.size() > longest) return {};
    // "đối tượng 91,79%": only the noun lies between.
    if (finds(plain, direct) && !finds(plain, other_clause) && plain.find("đạt") == std::string::npos &&
        plain.find("chiếm") == std::string::npos) {
        return {.connected = true, .says_share = false};
    }
    static const RE2 bracket("^([^,;:(]*)\\(\\s*$");
    static const RE2 verb(
        "^(.*?)[\\s,(–-]*(đạt|chiếm|bằng|tương đương|tương ứng|=)\\s*(?:với\\s*)?(tỷ lệ|tỉ lệ)?\\s*(?:là|:)?\\s*$");
    static const RE2 rate("^(.*?)[\\s,(–-]*(?:với )?(?:tỷ lệ|tỉ lệ)\\s*([^,;:()=]*?)\\s*(?:là|đạt|:|=)*\\s*$");
    std::string prefix, word, own;
    if (RE2::FullMatch(plain, bracket, &prefix)) {
        return {.connected = !finds(prefix, other_clause), .says_share = true};
    }
    if (RE2::FullMatch(plain, verb, &prefix, &word, &own) && !finds(prefix, other_clause)) {
        return {.connected = true, .says_share = word == "chiếm" || word == "=" || !own.empty()};
    }
    if (RE2::FullMatch(plain, rate, &prefix, &own) && !finds(prefix, other_clause)) {
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
        : statements_(statements), prose_(prose), whole_of_(whole_of) {}

    void read() {
        used_.assign(prose_.figures.size(), false);
        for (std::size_t k = 0; k < prose_.figures.size(); ++k) {
            if (!is_rate(k) || used_[k]) continue;
            if (rate_of_fraction(k) || rate_before_fraction(k) || rate_of_total(k) || rate_of_part(k) ||
                rate_on_time(k) || rate_of_plan(k)) {
                used_[k] = true;
            }
        }
    }

  private:
    Statements& statements_;
    const ProseFigures& prose_;
    const std::vector<int>& whole_of_;
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
        static const RE2 growth("^[^;.(]{0,40}?(?:cùng kỳ|so với (?:năm|quý|tháng|kỳ))");
        static const RE2 moves("(?:tăng|giảm)[^,;.:]{0,40}$");
        const Figure& rate = figure(k);
        return rate.unit == "%" && rate.denominator.empty() && !rate.target && !finds(behind(k), growth) &&
               !finds(clause_before(k), moves);
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
        if (!figure_before(k, part) || figure(part).denominator.empty()) return false;
        if (!connect(prose_.between(figure(part), figure(k)), clause_before(part)).connected) return false;
        claim(prose_.figures[part], prose_.figures[part], k);
        return true;
    }

    // "85,5% hồ sơ (342/400 hồ sơ)"
    bool rate_before_fraction(std::size_t k) {
        static const RE2 gap("^[^,;:.()]{0,80}\\(\\s*(?:tương ứng|tương đương|với|là|đạt|=|:|\\s)*$");
        static const RE2 closes("^[^;(\\d]{0,60}\\)");
        if (k + 1 >= prose_.figures.size() || figure(k + 1).denominator.empty()) return false;
        if (!finds(prose_.between(figure(k), figure(k + 1)), gap) || !finds(behind(k + 1), closes)) return false;
        claim(prose_.figures[k + 1], prose_.figures[k + 1], k);
        return true;
    }

    // "17 trong tổng số 31 nhiệm vụ, đạt 54,8%", "12,5 tỷ đồng trên 20 tỷ đồng, bằng 62,5%"
    bool rate_of_total(std::size_t k) {
        static const RE2 of_total("^[^,;.:()\\d]{0,40}(?:trên|trong|/)\\s+(?:tổng số|tổng)\\s*$");
        if (k < 2) return false;
        const Figure &part = figure(k - 2), &whole = figure(k - 1);
        if (!can_be_whole(whole) || !can_be_part(whole, part) || !part.denominator.empty() || part.none) return false;
        static const RE2 bare_of("^\\s*trên\\s*$");  // only between equal units: "trên" also says "more than"
        const std::string_view gap = prose_.between(part, whole);
        const bool bare = !part.unit.empty() && part.unit == whole.unit && finds(gap, bare_of);
        if (!bare && !finds(gap, of_total)) return false;
        if (!connect(prose_.between(whole, figure(k)), clause_before(k - 1)).connected) return false;
        claim(prose_.figures[k - 2], prose_.figures[k - 1], k);
        return true;
    }

    // "…, trong đó đúng hạn 54.910 hồ sơ (tỷ lệ 99,3%)": the part of a breakdown with its share.
    bool rate_of_part(std::size_t k) {
        std::size_t part = 0;
        if (!figure_before(k, part)) return false;
        const Connection connection = connect(prose_.between(figure(part), figure(k)), clause_before(part));
        if (!connection.connected || !connection.says_share) return false;
        const int whole = whole_of_[static_cast<std::size_t>(prose_.figures[part])];
        if (whole < 0 || !statements_.figures[static_cast<std::size_t>(whole)].denominator.empty()) return false;
        claim(prose_.figures[part], whole, k);
        return true;
    }

    // "giải quyết 840 hồ sơ, đúng hạn 838 hồ sơ, đạt 99,8%": nothing but `on time` parts the two.
    bool rate_on_time(std::size_t k) {
        static const RE2 dealt_with("(?:giải quyết|xử lý|trả kết quả)[^,;.]{0,30}$");
        static const RE2 on_time(
            "^\\s*,\\s*(?:trong đó\\s*,?\\s*)?(?:có\\s+)?(?:đã\\s+)?(?:giải quyết\\s+|trả\\s+)?"
            "(?:trước (?:hạn )?và\\s+)?đúng hạn\\s*(?:là|:)?\\s*$");
        static const RE2 gap("^\\s*,?\\s*(?:đạt|chiếm|bằng)\\s*(?:tỷ lệ)?\\s*$");
        if (k < 2) return false;
        const Figure &whole = figure(k - 2), &part = figure(k - 1);
        if (!can_be_whole(whole) || !whole.denominator.empty() || !can_be_part(whole, part) || part.none) return false;
        if (part.unit.empty() || part.unit != whole.unit || !finds(clause_before(k - 2), dealt_with)) return false;
        if (!finds(prose_.between(whole, part), on_time) || !finds(prose_.between(part, figure(k)), gap)) return false;
        claim(prose_.figures[k - 1], prose_.figures[k - 2], k);
        return true;
    }

    // Planned and done: both stand before the rate, and the rate says that it is one of the plan.
    bool rate_of_plan(std::size_t k) {
        static const RE2 gap("^\\s*,?\\s*(?:đạt|bằng)\\s*(?:tỷ lệ)?\\s*$");
        static const Pattern of_plan(
            "^\\s*(?:so với\\s+)?(?:tổng\\s+)?(?:số\\s+)?(?:vốn\\s+)?(?:kế hoạch|dự toán|kh)(?:$|[^\\pL])");
        static const RE2 planned("kế hoạch|dự toán|được giao");
        static const RE2 done("giải ngân|thanh toán|thực hiện|đã|thu|chi|hoàn thành");
        constexpr std::size_t reach = 260;
        if (k < 2 || !finds(behind(k), of_plan)) return false;
        const Figure &plan = figure(k - 2), &result = figure(k - 1);
        if (!can_be_whole(plan) || !plan.denominator.empty() || !can_be_part(plan, result) || result.none) return false;
        if (plan.unit.empty() || result.unit.empty()) return false;
        if (!finds(prose_.between(result, figure(k)), gap)) return false;
        if (prose_.between(plan, result).size() > reach) return false;
        if (!finds(lower_in_place(plan.subject), planned) || !finds(lower_in_place(result.subject), done)) return false;
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

void find_ratios(Statements& statements) {
    statements.ratios.clear();
    const std::vector<std::size_t> ranges = figure_ranges(statements);
    const std::vector<int> whole_of = wholes(statements);
    for (std::size_t p = 0; p < statements.paragraphs.size(); ++p) {
        if (ranges[p + 1] - ranges[p] < 2) continue;
        const ProseFigures prose = prose_figures(statements, p);
        RatioReader(statements, prose, whole_of).read();
    }
}

}  // namespace solieu::grammar
