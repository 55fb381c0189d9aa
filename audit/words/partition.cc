#include "audit/words/partition.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

namespace solieu::audit {
namespace {

struct Value {
    std::string_view phrase;
    std::uint32_t bit;
};

// ---- levels of government ------------------------------------------------------------------------------------

constexpr std::array<Value, 13> tiers = {{
    {"trung ương", 1},
    {"bộ", 1},
    {"tỉnh", 2},
    {"sở", 4},
    {"ngành", 4},
    {"ban quản lý", 4},
    {"huyện", 8},
    {"quận", 8},
    {"thành phố", 8},
    {"xã", 16},
    {"phường", 16},
    {"thôn", 32},
    {"tổ dân phố", 32},
}};

// "thị xã" is a district, "xã hội" no commune.
std::uint32_t tier_of(std::string words) {
    for (std::string_view other : {" thị xã ", " xã hội ", " bảo hiểm xã hội "})
        for (std::size_t at = words.find(other); at != std::string::npos; at = words.find(other))
            words.replace(at, other.size(), other == " thị xã " ? " huyện " : " ");
    std::uint32_t bits = 0;
    for (const Value& tier : tiers)
        if (contains(words, tier.phrase)) bits |= tier.bit;
    // "sở, ngành cấp tỉnh", "phòng thuộc huyện": the body says more than its level.
    if (bits == (2 | 4)) bits = 4;
    return bits;
}

// ---- dimensions whose values are phrases; the first that fits wins -------------------------------------------

struct Dimension {
    std::array<Value, 12> values;  // unused ones are empty
    std::uint32_t closed_by;       // these together are all
    std::string_view closed_when;  // only when the whole has this word; "" always
};

constexpr std::array<Dimension, 8> dimensions = {{
    // Degrees of financial autonomy (Decree 60/2021/NĐ-CP, article 9).
    {{{{"một phần", 2},
       {"chi đầu tư", 1},
       {"nhà nước bảo đảm", 4},
       {"nhà nước đảm bảo", 4},
       {"ngân sách bảo đảm", 4},
       {"ngân sách đảm bảo", 4},
       {"nn đảm bảo", 4},
       {"nn bảo đảm", 4},
       {"nsnn bảo đảm", 4},
       {"nsnn đảm bảo", 4},
       {"chi thường xuyên", 8}}},
     4 | 2,
     ""},
    // How a file came in.
    {{{{"kỳ trước", 1}, {"trực tuyến", 2}, {"trực tiếp", 4}, {"bưu chính", 8}, {"trong kỳ", 16}}}, 2 | 4, ""},
    {{{{"kỳ trước", 1}, {"trong kỳ", 2}, {"trong tháng", 2}, {"trong quý", 2}, {"mới tiếp nhận", 2}}}, 1 | 2, ""},
    // What became of it.
    {{{{"chưa hoàn thành", 1},
       {"chưa giải quyết", 1},
       {"chưa thực hiện", 1},
       {"đang giải quyết", 1},
       {"đang thực hiện", 1},
       {"đang xử lý", 1},
       {"đang triển khai", 1},
       {"trước hạn", 2},
       {"đúng hạn", 4},
       {"quá hạn", 8},
       {"trễ hạn", 8},
       {"chậm hạn", 8}}},
     4 | 8,
     "đã"},
    {{{{"chưa giải quyết", 1},
       {"đang giải quyết", 1},
       {"đang xử lý", 1},
       {"chưa xử lý", 1},
       {"đã giải quyết", 2},
       {"đã xử lý", 2}}},
     1 | 2,
     ""},
    // Degrees of online services.
    {{{{"toàn trình", 1}, {"một phần", 2}, {"mức độ 2", 4}, {"mức độ 3", 8}, {"mức độ 4", 16}}}, 1 | 2, ""},
    {{{{"nam", 1}, {"nữ", 2}}}, 1 | 2, ""},
    // What was done to a rule or procedure.
    {{{{"sửa đổi", 2}, {"thay thế", 8}, {"bãi bỏ", 4}, {"hủy bỏ", 4}, {"mới", 1}}}, 0, ""},
}};

std::uint32_t value_of(const Dimension& dimension, std::string_view words) {
    for (const Value& value : dimension.values)
        if (!value.phrase.empty() && contains(words, value.phrase)) return value.bit;
    return 0;
}

// ---- bands of percent ----------------------------------------------------------------------------------------

struct Band {
    int from = -1, to = -1;
};

// "từ 70% dưới 100%", "từ 10% đến dưới 30%", "trên 90%": the two percents of a label.
std::optional<Band> band_of(std::string_view words) {
    Band band;
    int found = 0;
    for (std::string_view word : split(words)) {
        if (word.size() < 2 || word.size() > 4 || word.back() != '%') continue;
        int number = 0;
        bool digits = true;
        for (char c : word.substr(0, word.size() - 1)) {
            digits = digits && c >= '0' && c <= '9';
            number = number * 10 + (c - '0');
        }
        if (!digits) continue;
        (found == 0 ? band.from : band.to) = number;
        ++found;
    }
    if (found != 2 || band.from == band.to) return std::nullopt;
    if (band.from > band.to) std::swap(band.from, band.to);
    return band;
}

Partition bands(const std::vector<const Label*>& parts) {
    std::vector<Band> all;
    for (const Label* part : parts) {
        const std::optional<Band> band = band_of(part->words);
        if (!band) return Partition::unknown;
        all.push_back(*band);
    }
    std::sort(all.begin(), all.end(), [](const Band& a, const Band& b) { return a.from < b.from; });
    for (std::size_t i = 1; i < all.size(); ++i) {
        if (all[i].from < all[i - 1].to) return Partition::unknown;  // they overlap
        if (all[i].from > all[i - 1].to + 1) return Partition::open;
    }
    return Partition::closed;
}

// Pairwise without a common bit, none empty.
bool exclusive(const std::vector<std::uint32_t>& values, std::uint32_t& together) {
    together = 0;
    for (std::uint32_t value : values) {
        if (value == 0 || (together & value) != 0) return false;
        together |= value;
    }
    return true;
}

}  // namespace

Partition partition_of(const Label& whole, const std::vector<const Label*>& parts) {
    if (parts.size() < 2) return Partition::unknown;
    if (const Partition result = bands(parts); result != Partition::unknown) return result;

    std::vector<std::string_view> words;
    for (const Label* part : parts) words.push_back(part->words);
    const std::vector<std::string> middles = distinct_middles(words);
    std::vector<std::uint32_t> values;
    std::uint32_t together = 0;
    Partition best = Partition::unknown;
    for (const Dimension& dimension : dimensions) {
        values.clear();
        for (const Label* part : parts) values.push_back(value_of(dimension, part->words));
        if (!exclusive(values, together)) {
            values.clear();
            for (const std::string& middle : middles) values.push_back(value_of(dimension, middle));
            if (!exclusive(values, together)) continue;
        }
        const bool closed = dimension.closed_by != 0 && (together & dimension.closed_by) == dimension.closed_by &&
                            (dimension.closed_when.empty() || contains(whole.words, dimension.closed_when));
        if (closed) return Partition::closed;
        best = Partition::open;
    }
    if (best == Partition::open) return best;
    values.clear();
    for (const std::string& middle : middles) values.push_back(tier_of(middle));
    if (exclusive(values, together)) return whole.counted ? Partition::closed : Partition::open;
    return Partition::unknown;
}

bool is_other_measure(const Label& part) {
    return part.rate || part.planned ||
           contains_any(
               part.words,
               {"có mặt",     "hiện có",         "tinh giản", "cắt giảm",     "hoàn thành", "đã xử lý", "đã giải quyết",
                "xử lý xong", "giải quyết xong", "đúng hạn",  "trước hạn",    "quá hạn",    "trễ hạn",  "phát hiện",
                "chuyển đổi", "cổ phần",         "phát sinh", "đã thực hiện", "đang",       "vi phạm",  "hình thức",
                "bình quân",  "trung bình",      "hài lòng",  "hợp đồng",     "kiến nghị"});
}

}  // namespace solieu::audit
