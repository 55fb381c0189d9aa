#include "grammar/prose/subject_phrases.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "grammar/words/counted_nouns.h"

namespace solieu::grammar {

namespace {

template <std::size_t n>
bool contains(const std::array<std::string_view, n>& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

constexpr std::size_t longest = 24;  // words of a subject

bool is_clause_end(const ProseWords& words, std::size_t i) {
    static constexpr auto marks = std::to_array<std::string_view>({";", ":", "(", ")", "“", "”", "…", "="});
    return i >= words.size() || contains(marks, words.lower_of(i)) || ends_sentence(words, i);
}

// Takes links and fillers off the end: "là khoảng", "đạt", "gồm", "đối với".
std::size_t strip_links(const ProseWords& words, std::size_t end, Link& link) {
    static constexpr auto firm = std::to_array<std::string_view>(
        {"là", "đạt", "chiếm", "bằng", "gồm", ":", "=", "ước", "tương", "đương", "ứng"});
    static constexpr auto weak = std::to_array<std::string_view>({"được", "có", "còn"});
    static constexpr auto fillers = std::to_array<std::string_view>(
        {"khoảng", "gần", "hơn", "trên", "dưới", "chỉ", "tối", "thiểu", "ít",  "nhất", "đa",  "cả",  "từ",
         "với",    "đối", "bao", "hiện", "–",    "-",   "đến", "lên",   "tới", "cho",  "tại", "của", "“"});
    while (end > 0) {
        const std::string_view word = words.lower_of(end - 1);
        if (contains(firm, word)) {
            link = Link::firm;
        } else if (contains(weak, word)) {
            link = std::max(link, Link::weak);
        } else if (word == "hiện") {
            // "hiện có", but not "thực hiện"
            if (link == Link::none || words.is(end - 2, "thực")) break;
        } else if (word == "lên") {
            if (words.is(end - 2, "trở")) break;
        } else if (!contains(fillers, word)) {
            break;
        }
        --end;
    }
    return end;
}

// "… đến nay (30/8/2031) đạt": the bracket before the figure is stepped over.
std::size_t strip_bracket(const ProseWords& words, std::size_t end) {
    constexpr std::size_t reach = 40;
    if (end == 0 || !words.is(end - 1, ")")) return end;
    for (std::size_t i = end - 1; i > 0 && end - i < reach; --i) {
        if (words.is(i - 1, "(")) return i - 1;
        if (words.is(i - 1, ")")) break;
    }
    return end;
}

// `trong đó`, `gồm` and what stands before them belong to the figure before.
void cut_at_opener(const ProseWords& words, Phrase& phrase) {
    for (std::size_t i = phrase.last; i > phrase.first; --i) {
        const bool within = words.is(i - 1, "đó") && i >= 2 && words.is(i - 2, "trong");
        if (within || words.is(i - 1, "gồm")) {
            phrase.first = i;
            return;
        }
    }
}

void trim_front(const ProseWords& words, Phrase& phrase) {
    static constexpr auto openers =
        std::to_array<std::string_view>({",", "và", "-", "+", "–", "thì", "nhưng", "“", "*", "•"});
    while (!phrase.empty() &&
           (contains(openers, words.lower_of(phrase.first)) || words.is(phrase.first, TokenKind::number))) {
        ++phrase.first;
    }
}

void trim_back(const ProseWords& words, Phrase& phrase) {
    static constexpr auto closers =
        std::to_array<std::string_view>({",",   "và",  "của", "là",   "với",  "tại",  "-",  "–",   "để",    "theo",
                                         "đối", "cho", "đến", "dưới", "trên", "giữa", "do", "thì", "trong", "bao"});
    while (!phrase.empty()) {
        const std::string_view word = words.lower_of(phrase.last - 1);
        // "Quyết định số 12", "kế hoạch năm 2031", but "môi trường số"
        const bool numbers = (word == "số" || word == "năm") && words.is(phrase.last, TokenKind::number);
        if (!numbers && !contains(closers, word)) break;
        --phrase.last;
    }
}

// "Biên chế giao năm 2024 theo Quyết định số 12/QĐ-UBND … của UBND tỉnh là": the words before the document count.
void step_over_citation(const ProseWords& words, const std::vector<bool>& citations, std::size_t floor,
                        Phrase& phrase) {
    for (std::size_t i = phrase.first; i < phrase.last; ++i) {
        if (words.is(i, ",")) return;
    }
    const bool about_document = phrase.empty() || words.is(phrase.first, "của") || words.is(phrase.first, "về") ||
                                words.is(phrase.first, "đối");
    if (!about_document || phrase.first == 0 || phrase.first > citations.size() || !citations[phrase.first - 1]) return;
    Phrase over{.first = phrase.first, .last = phrase.first};
    while (over.last > floor && citations[over.last - 1]) --over.last;
    over.first = over.last;
    while (over.first > floor && over.size() < longest && !is_clause_end(words, over.first - 1) &&
           !citations[over.first - 1]) {
        --over.first;
    }
    trim_back(words, over);
    if (!over.empty()) phrase = over;
}

// "… và giải quyết 1.198 hồ sơ": the words behind `và` belong to the next figure.
bool figure_follows(const ProseWords& words, std::size_t token) {
    constexpr std::size_t reach = 5;
    for (std::size_t i = token; i < words.size() && i < token + reach; ++i) {
        if (words.is(i, TokenKind::number)) return !words.is(i - 1, "năm") && !words.is(i - 1, "số");
        if (words.is(i, TokenKind::mark)) return false;
    }
    return false;
}

}  // namespace

std::string text_of(const ProseWords& words, const Phrase& phrase) {
    if (phrase.empty()) return {};
    const std::size_t begin = words.tokens[phrase.first].begin;
    return std::string(words.text.substr(begin, words.tokens[phrase.last - 1].end - begin));
}

Before read_before(const ProseWords& words, const FigureForm& form, std::size_t floor,
                   const std::vector<bool>& citations) {
    Before out;
    std::size_t end = strip_links(words, form.first, out.link);
    static constexpr auto prepositions = std::to_array<std::string_view>({"tại", "của", "cho", "giữa", "đến", "tới"});
    out.preposition = form.first > 0 && contains(prepositions, words.lower_of(form.first - 1));
    const std::size_t outside = strip_bracket(words, end);
    if (outside < end && out.link != Link::none) {
        end = outside;
        floor = std::min(floor, end);
        while (floor > 0 && end - floor < longest && !is_clause_end(words, floor - 1)) --floor;
    }
    end = std::max(end, floor);
    Phrase& phrase = out.phrase;
    phrase = {.first = end, .last = end};
    if (end > floor &&
        (words.is(end - 1, ",") || words.is(end - 1, "và") || words.is(end - 1, ".") || words.is(end - 1, "/"))) {
        return out;
    }
    while (phrase.first > floor && phrase.size() < longest && !is_clause_end(words, phrase.first - 1) &&
           !(phrase.first <= citations.size() && citations[phrase.first - 1])) {
        --phrase.first;
    }
    step_over_citation(words, citations, floor, phrase);
    cut_at_opener(words, phrase);
    trim_front(words, phrase);
    out.whole_clause = true;
    return out;
}

Phrase read_behind(const ProseWords& words, const FigureForm& form) {
    static constexpr auto stops =
        std::to_array<std::string_view>({"đạt", "chiếm", "bằng", "tăng", "giảm", "gồm", "tương", "=", "/"});
    constexpr std::size_t short_noun = 5;  // words that a comma may follow: "cơ quan, đơn vị đã xây dựng …"
    const bool percent = form.unit == "%";
    const std::size_t from = percent ? form.last : form.noun;
    Phrase phrase{.first = from, .last = std::max(from, form.last)};
    int commas = 0;
    while (phrase.last < words.size() && phrase.size() < longest) {
        const std::size_t i = phrase.last;
        if (const auto noun = match_counted_noun(words, i); noun && noun->end > i + 1) {
            phrase.last = noun->end;
            continue;
        }
        if (words.is(i, ",")) {
            const bool goes_on = percent && commas < 2 && phrase.size() > 0 && phrase.size() <= short_noun &&
                                 words.is(i + 1, TokenKind::word) && !is_function_word(words.lower_of(i + 1)) &&
                                 !words.is(i + 1, "tỷ") && !words.is(i + 1, "tỉ");
            if (!goes_on) break;
            ++commas;
        } else if (is_clause_end(words, i) || words.is(i, TokenKind::number) || contains(stops, words.lower_of(i)) ||
                   (words.is(i, "trong") && words.is(i + 1, "đó")) ||
                   ((words.is(i, "tỷ") || words.is(i, "tỉ")) && words.is(i + 1, "lệ")) ||
                   (words.is(i, "so") && words.is(i + 1, "với")) ||
                   (words.is(i, "và") && figure_follows(words, i + 1))) {
            break;
        }
        ++phrase.last;
    }
    const std::size_t unit_end = percent ? from : std::max(from, form.last);
    trim_back(words, phrase);
    phrase.last = std::max(phrase.last, unit_end);
    return phrase;
}

bool cut_at_comma(const ProseWords& words, Phrase& phrase) {
    for (std::size_t i = phrase.last; i > phrase.first + 1; --i) {
        if (words.is(i - 1, ",") && phrase.last - i >= 2) {
            phrase.first = i;
            trim_front(words, phrase);
            return true;
        }
    }
    return false;
}

std::optional<std::size_t> naming_word(const ProseWords& words, const Phrase& before) {
    std::optional<std::size_t> found;
    for (std::size_t i = before.first; i + 1 < before.last; ++i) {
        const std::string_view word = words.lower_of(i), next = words.lower_of(i + 1);
        const bool starts = i == before.first || words.is(i - 1, ",") || words.is(i - 1, "và");
        const bool total = word == "tổng" && (next == "số" || next == "kế" || next == "vốn");
        const bool rate = (word == "tỷ" || word == "tỉ") && (next == "lệ" || next == "trọng");
        const bool count = word == "số" && starts && next != "liệu" && next != "hóa";
        if (total || rate || count || (word == "chỉ" && next == "số" && starts)) {
            found = i;
            if (total || rate) continue;
            if (i == before.first) return found;
        }
    }
    return found;
}

Phrase verbs_before(const ProseWords& words, const Phrase& before, bool whole_clause, bool* marked) {
    static constexpr auto markers = std::to_array<std::string_view>({"đã", "đang", "chưa", "được", "sẽ", "không"});
    static constexpr auto verbs = std::to_array<std::string_view>(
        {"tiếp nhận",   "giải quyết", "bổ nhiệm",  "tuyển dụng", "xử lý",    "kiểm tra",   "rà soát",
         "thẩm định",   "ban hành",   "phê duyệt", "tinh giản",  "sáp nhập", "sắp xếp",    "bãi bỏ",
         "công bố",     "cung cấp",   "tích hợp",  "đăng tải",   "tổ chức",  "hoàn thành", "giao",
         "cử",          "mở",         "thành lập", "giải thể",   "cắt giảm", "triển khai", "kiện toàn",
         "luân chuyển", "điều động",  "kết nối",   "phát sinh",  "nâng cấp"});
    constexpr std::size_t near = 6, far = 9;
    Phrase out{.first = before.last, .last = before.last};
    for (std::size_t i = before.last; i > before.first && before.last - i < near; --i) {
        if (words.is(i - 1, ",")) break;
        if (contains(markers, words.lower_of(i - 1))) out.first = i - 1;
    }
    if (out.size() == 1) out.first = out.last;  // "Đã có 24 xã"
    if (marked) *marked = !out.empty();
    if (!out.empty()) return out;
    for (std::size_t i = before.last; i > before.first && before.last - i < far; --i) {
        if (words.is(i - 1, ",")) break;
        const Phrase one{.first = i - 1, .last = i};
        const Phrase two{.first = i - 1, .last = std::min(i + 1, before.last)};
        for (const Phrase& phrase : {one, two}) {
            const std::size_t begin = words.tokens[phrase.first].begin;
            const std::size_t end = words.tokens[phrase.last - 1].end;
            if (contains(verbs, std::string_view(words.low).substr(begin, end - begin))) out.first = i - 1;
        }
    }
    // "cá nhân, tổ chức 38 phản ánh"
    if (words.is(out.first, "tổ") && out.size() == 2 && out.first > 0 && words.is(out.first - 1, ",")) return {};
    if (out.empty() && whole_clause && before.size() <= 4) out.first = before.first;
    if (out.size() == 1 && contains(markers, words.lower_of(out.first))) return {};
    return out;
}

}  // namespace solieu::grammar
