#include "grammar/loose_readings.h"

#include <algorithm>

#include "grammar/loose_values.h"

namespace solieu::grammar {
namespace {

constexpr std::size_t max_readings = 48;
constexpr float wide = 1.75F;  // more white space than one character

struct UnitMatch {
    UnitPiece piece = UnitPiece::none;
    std::size_t begin = 0, end = 0;
    int node = 0;
    bool pending = false, named = false;
    int first_code = -1, last_code = -1;
    float score = 0;
};

std::string_view bare(std::string_view text) {
    while (!text.empty() && (text.back() == ';' || text.back() == ',' || text.back() == '.')) text.remove_suffix(1);
    return text;
}

bool is_year(std::string_view text) {
    return text.size() == 4 && (text.starts_with("19") || text.starts_with("20")) &&
           text.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_dash(std::string_view text) {
    return text == "-" || text == "–";
}

int code_of(std::string_view text) {
    text = bare(text);
    if (text.empty() || text.size() > 2 || text[0] < '0' || text[0] > '9') return -1;
    if (text.size() == 2 && (text[1] < '0' || text[1] > '9')) return -1;
    return text.size() == 1 ? text[0] - '0' : (text[0] - '0') * 10 + text[1] - '0';
}

// The parts around '=' of words from `sign` on: "=" "0", "=0", "Có=1".
struct CodeSign {
    std::size_t end = 0;
    int code = -1;
};
std::optional<CodeSign> read_code_sign(const LooseLine& line, std::size_t sign) {
    const std::string& text = line.words[sign].text;
    const std::size_t at = text.find('=');
    if (at == std::string::npos) return std::nullopt;
    if (at + 1 < text.size()) {
        const int code = code_of(std::string_view(text).substr(at + 1));
        if (code < 0) return std::nullopt;
        return CodeSign{.end = sign + 1, .code = code};
    }
    if (sign + 1 < line.words.size()) {
        if (const int code = code_of(line.words[sign + 1].text); code >= 0)
            return CodeSign{.end = sign + 2, .code = code};
        return std::nullopt;
    }
    return CodeSign{.end = sign + 1, .code = -1};
}

std::size_t next_sign(const LooseLine& line, std::size_t from, std::size_t limit) {
    for (std::size_t i = from; i < line.words.size() && i < from + limit; ++i) {
        if (line.words[i].text.find('=') != std::string::npos) return i;
    }
    return line.words.size();
}

// "Có = 1; Không = 0" from word `begin`, whose first '=' is in word `sign`.
std::optional<UnitMatch> read_codes(const LooseLine& line, std::size_t begin, std::size_t sign, UnitPiece piece) {
    auto read = read_code_sign(line, sign);
    if (!read) return std::nullopt;
    UnitMatch match{.piece = piece,
                    .begin = begin,
                    .end = read->end,
                    .pending = read->code < 0,
                    .first_code = read->code,
                    .last_code = read->code};
    while (!match.pending) {
        sign = next_sign(line, match.end, 5);
        if (sign == line.words.size()) break;
        read = read_code_sign(line, sign);
        if (!read) break;
        match.end = read->end;
        match.pending = read->code < 0;
        match.last_code = read->code;
    }
    match.score = 3;
    return match;
}

// Collects readings for one prefix.
class Collector {
  public:
    Collector(const LooseLine& line, const LooseLine* next, const TableShape& shape, const Vocabulary& vocabulary)
        : line_(line), next_(next), shape_(shape), vocabulary_(vocabulary), count_(line.words.size()) {
        int gaps = 0;
        for (std::size_t i = 1; i < count_; ++i) gaps += line.words[i].gap >= wide ? 1 : 0;
        // Justified text has wide gaps everywhere: they tell nothing.
        if (shape.blank_cells) indent_ = line.words[0].gap;
        gaps_tell_ = gaps * 3 < static_cast<int>(count_) + 3;
    }

    void collect(LoosePrefix prefix, std::size_t begin, float score) {
        prefix_ = prefix;
        begin_ = begin;
        base_ = score;
        if (begin > 0 && indent_ >= 3.5F) base_ -= 4;  // words of a note
        std::vector<UnitMatch> matches;
        if (shape_.has_unit && begin < count_) matches = unit_matches();
        // The line ends in a unit that the table uses, or in one and a number.
        unit_tail_ = 0;
        for (const UnitMatch& match : matches) {
            const bool used = match.piece == UnitPiece::fresh && vocabulary_.is_supported(match.node) &&
                              !line_.words[match.begin].small;
            if (used && (match.end == count_ || (match.end + 1 == count_ && line_.words[match.end].number)))
                unit_tail_ = 3;
        }
        value_tails();
        without_unit();
        for (const UnitMatch& match : matches) with_unit(match);
    }

    std::vector<Reading> take() { return std::move(out_); }

  private:
    [[nodiscard]] bool gap_at(std::size_t i) const { return gaps_tell_ && i < count_ && line_.words[i].gap >= wide; }

    void add(const UnitMatch& unit, std::size_t unit_begin, std::size_t value, std::size_t note, int values,
             float score) {
        if (out_.size() >= max_readings) return;
        // Wide gaps inside a label are blank cells that were passed over.
        for (std::size_t i = begin_ + 1; i < unit_begin; ++i) {
            if (gap_at(i)) score -= is_dash(line_.words[i].text) ? 0.5F : 1.5F;  // dashes are often set apart
        }
        // Units and codes that are read as words of the label.
        if (unit.piece == UnitPiece::none && (unit_begin == count_ || note == begin_)) score -= unit_tail_;
        for (std::size_t i = begin_; i < unit_begin; ++i) {
            if (line_.words[i].text.find('=') != std::string::npos) score -= 3;
        }
        if (unit_begin - begin_ == 1 && (line_.words[begin_].text == "-" || line_.words[begin_].text == "–"))
            score -= 2.5F;
        if (note + 1u == count_ && line_.words[note].number) score -= 3;  // a number alone is a value
        Reading reading{.prefix = prefix_,
                        .unit = unit.piece,
                        .code_pending = unit.pending,
                        .last_code = static_cast<std::int8_t>(unit.last_code),
                        .values = static_cast<std::int8_t>(values),
                        .label = static_cast<std::uint16_t>(begin_),
                        .unit_begin = static_cast<std::uint16_t>(unit_begin),
                        .value = static_cast<std::uint16_t>(value),
                        .note = static_cast<std::uint16_t>(note),
                        .end = static_cast<std::uint16_t>(count_),
                        .unit_node = unit.node,
                        .score = base_ + unit.score + score};
        reading.first_code = static_cast<std::int8_t>(unit.first_code);
        reading.code_named = unit.named;
        reading.value_blank =
            unit.piece != UnitPiece::none && note == value && note < count_ && gap_at(note) && shape_.blank_cells;
        if (value < note && values == 1) {
            reading.text_value = !line_.words[value].value;
        }
        out_.push_back(reading);
    }

    // How many value words stand from `at` on, at most one a value column.
    [[nodiscard]] std::size_t value_run(std::size_t at) const {
        std::size_t end = at;
        while (end < count_ && end - at < static_cast<std::size_t>(shape_.value_columns) && line_.words[end].value)
            ++end;
        return end;
    }

    // "69.843,53 2": a number that a line end broke.
    [[nodiscard]] bool splits_number(std::size_t at) const {
        const LooseWord& tail = line_.words[at + 1];
        return line_.words[at].number && line_.words[at].text.find(',') != std::string::npos && tail.number &&
               tail.text.size() <= 2;
    }

    // The longest run of words from `from` on that fills a value cell: "Chưa có", a word of the unit's own list.
    [[nodiscard]] std::size_t text_value_end(const UnitMatch& unit, std::size_t from) const {
        const bool in_list = unit.piece == UnitPiece::none || unit.piece == UnitPiece::tail;
        for (std::size_t end = std::min(count_, from + 5); end > from; --end) {
            const std::string text = lower_words(line_, from, end);
            if (vocabulary_.is_choice(unit.node, text)) return end;
            if (in_list && vocabulary_.is_any_choice(text)) return end;
            if (end == count_ && end - from <= 4 && vocabulary_.is_text_value(text)) return end;
        }
        return from;
    }

    // What follows the unit (or nothing, when there is none): value and note.
    void with_rest(const UnitMatch& unit, std::size_t unit_begin, std::size_t from, float score) {
        if (from == count_) {
            add(unit, unit_begin, from, from, 0, score);
            return;
        }
        std::size_t run = value_run(from);
        if (run > from) {
            // Where blank cells leave spaces, a number behind a wide gap stands one cell further: in the note.
            const bool skipped =
                shape_.blank_cells && shape_.value_columns == 1 && unit.piece != UnitPiece::none && gap_at(from);
            float good = score + (skipped ? -2.5F : 2.0F);
            if (shape_.value_columns == 1 && has_sign_apart(line_, from)) ++run;
            if (run == count_)
                add(unit, unit_begin, from, run, shape_.value_columns == 1 ? 1 : static_cast<int>(run - from), good);
            if (run + 1 == count_ && splits_number(from)) add(unit, unit_begin, from, count_, 1, good + 0.5F);
            if (run < count_) {
                const std::size_t end = breakdown_end(line_, run);
                if (end > run) add(unit, unit_begin, from, end, 1, good);
                open_values(unit, unit_begin, from, run, good);
                if (shape_.has_note && (run - from <= 1 || shape_.value_columns == 1))
                    add(unit, unit_begin, from, run, 1, good - 0.5F);
                if (!shape_.has_note && shape_.value_columns == 1) add(unit, unit_begin, from, count_, 1, good - 1);
            }
        } else if (const std::size_t end = text_value_end(unit, from); end > from) {
            const float good = score + (gap_at(from) && shape_.blank_cells ? -1.0F : 1.0F);
            if (end == count_) add(unit, unit_begin, from, end, 1, good);
            if (end < count_ && shape_.has_note && line_.words[end].upper) add(unit, unit_begin, from, end, 1, good);
        }
        if (shape_.has_note && unit.piece != UnitPiece::none) {
            add(unit, unit_begin, from, from, 0, score + (gap_at(from) ? 0.5F : -3.0F));
        }
        if (!shape_.has_note && unit.piece != UnitPiece::none) {
            add(unit, unit_begin, from, count_, 1, score - (gap_at(from) ? 1.5F : 3.5F));
        }
    }

    // Values that take words behind their number, and may go on in the line below.
    void open_values(const UnitMatch& unit, std::size_t unit_begin, std::size_t from, std::size_t run, float score) {
        if (shape_.value_columns != 1 || out_.size() >= max_readings) return;
        if (opens_breakdown(line_, run, next_)) {
            add(unit, unit_begin, from, count_, 1, score);
            out_.back().value_rest = ValueRest::bracket;
        } else if (shape_.has_note && from + 1 == run && is_qualifier(line_, run, vocabulary_)) {
            const LooseWord& last = line_.words[count_ - 1];
            add(unit, unit_begin, from, count_, 1, score);
            if (last.unfinished || last.text.back() == ',') out_.back().value_rest = ValueRest::words;
        }
    }

    // Words that end the value of the line above.
    void value_tails() {
        if (shape_.value_columns != 1 || prefix_ != LoosePrefix::none || begin_ > 0) return;
        for (const std::size_t end : {bracket_tail(line_), word_tail(line_)}) {
            if (end == 0 || (end < count_ && !shape_.has_note)) continue;
            add({}, 0, 0, end, 0, 0);
            out_.back().value_tail = true;
        }
    }

    void with_unit(const UnitMatch& match) { with_rest(match, match.begin, match.end, 0); }

    void without_unit() {
        const UnitMatch none;
        add(none, count_, count_, count_, 0, 0);  // all label, or the prefix alone
        if (begin_ == count_) return;
        with_rest(none, begin_, begin_, -0.5F);  // value first
        // All note. Behind a number stands a label first, unless white space shows that it is blank.
        if (shape_.has_note)
            add(none, begin_, begin_, begin_, 0, prefix_ == LoosePrefix::stt && !gap_at(begin_) ? -6.0F : 0.0F);
        // Label and value without a unit between them.
        for (std::size_t i = begin_ + 1; i < count_; ++i) {
            if (!gap_at(i)) continue;
            with_rest(none, i, i, -0.5F);
            if (shape_.has_note) add(none, i, i, i, 0, 0);
        }
        const LooseWord& last = line_.words[count_ - 1];
        if (shape_.value_columns == 1 && count_ - begin_ > 1 && last.value && last.text != "-" && !gap_at(count_ - 1)) {
            const std::string& before = line_.words[count_ - 2].lower;
            const bool of_label = vocabulary_.is_seldom_last(before) || vocabulary_.is_unfinished(before);
            add(none, count_ - 1, count_ - 1, count_, 1, of_label ? -4.0F : -1.0F);
        }
        if (shape_.value_columns > 1) {
            std::size_t run = count_;
            while (run > begin_ + 1 && count_ - run < static_cast<std::size_t>(shape_.value_columns) &&
                   line_.words[run - 1].value) {
                --run;
            }
            if (run < count_) add(none, run, run, count_, static_cast<int>(count_ - run), 0);
        }
        // Label and note side by side: the label's last bracket closes, the note goes on.
        if (shape_.has_note) {
            for (std::size_t i = begin_ + 1; i < count_ && i < begin_ + 16; ++i) {
                const std::string& before = line_.words[i - 1].text;
                if (before.back() == ')' && !gap_at(i)) add(none, i, i, i, 0, -0.5F);
            }
        }
    }

    std::vector<UnitMatch> unit_matches() const {
        std::vector<UnitMatch> matches;
        fresh_units(matches);
        unit_tails(matches);
        codes(matches);
        return matches;
    }

    void fresh_units(std::vector<UnitMatch>& matches) const {
        const std::size_t limit = std::min(count_, begin_ + 60);
        for (std::size_t i = begin_; i < limit; ++i) {
            const LooseWord& first = line_.words[i];
            if (first.unit_word < 0) continue;
            int node = 0;
            for (std::size_t j = i; j < count_; ++j) {
                node = vocabulary_.step(node, line_.words[j].unit_word);
                if (node < 0) break;
                const bool full = vocabulary_.is_unit(node);
                const bool at_end = j + 1 == count_;
                if (!full && !at_end && !gap_at(j + 1)) continue;
                const bool value_follows = !at_end && line_.words[j + 1].value;
                // Units in lower case: only where the line shows that they are whole.
                if (first.small && !(full && ((value_follows && j + 2 == count_) || (at_end && i == begin_)))) continue;
                float score = full ? 2.0F : 1.0F;
                score += 0.3F * static_cast<float>(j - i);  // the longest unit
                if (first.small) score -= full && (value_follows || i == begin_) ? 2.0F : 4.0F;
                // "Thống kê TTHC": such words are a unit only where the table uses them so.
                if (full && !vocabulary_.is_supported(node) && !(value_follows && j + 2 == count_)) score -= 3;
                matches.push_back({.piece = UnitPiece::fresh, .begin = i, .end = j + 1, .node = node, .score = score});
            }
        }
    }

    void unit_tails(std::vector<UnitMatch>& matches) const {
        const std::size_t limit = std::min(count_, begin_ + 60);
        for (std::size_t i = begin_; i < limit; ++i) {
            for (std::size_t j = i; j < count_ && j < i + 4; ++j) {
                if (!vocabulary_.continues_unit(line_.words[j].unit_word)) break;
                const bool at_end = j + 1 == count_;
                const bool value_follows = !at_end && line_.words[j + 1].value;
                if (i > begin_ && !at_end && !value_follows && !gap_at(j + 1)) continue;
                matches.push_back({.piece = UnitPiece::tail, .begin = i, .end = j + 1, .score = 1.5F});
            }
        }
    }

    // The same with the beginning of the next name: "Trực tuyến = 0 Phát" / "phiếu = 1".
    void add_codes(std::vector<UnitMatch>& matches, const UnitMatch& match) const {
        matches.push_back(match);
        const std::size_t rest = count_ - match.end;
        if (match.pending || rest == 0 || rest > 3) return;
        if (!line_.words[match.end].upper && code_of(line_.words[match.end].text) < 0) return;
        if (next_ == nullptr || next_sign(*next_, 0, 5) == next_->words.size()) return;
        UnitMatch named = match;
        named.end = count_;
        named.named = true;
        matches.push_back(named);
    }

    void codes(std::vector<UnitMatch>& matches) const {
        const std::size_t sign = next_sign(line_, begin_, 80);
        if (sign < count_) {
            // Goes on from the line above: "= 1", "phiếu = 1".
            if (sign <= begin_ + 3) {
                if (auto match = read_codes(line_, begin_, sign, UnitPiece::code_sign)) {
                    if (sign > begin_ && line_.words[begin_].upper) match->score -= 1.5F;  // a name of its own
                    add_codes(matches, *match);
                }
            }
            const std::size_t first_back = line_.words[sign].text.front() == '=' ? 1 : 0;  // "Có=1"
            int nearer = 0;
            for (std::size_t back = first_back; back <= 4 && sign >= begin_ + back; ++back) {
                const LooseWord& first = line_.words[sign - back];
                if (!first.upper && !(code_of(first.text) >= 0 && sign - back == begin_)) continue;
                if (back > first_back && line_.words[sign - back].ends_clause) break;
                auto match = read_codes(line_, sign - back, sign, UnitPiece::codes);
                if (!match) continue;
                match->score -= 0.5F * static_cast<float>(nearer);  // the nearest capital begins the name
                ++nearer;
                add_codes(matches, *match);
            }
        }
        // "1" where the line above ended in '='.
        if (const int code = code_of(line_.words[begin_].text); code >= 0) {
            UnitMatch match{.piece = UnitPiece::code_number,
                            .begin = begin_,
                            .end = begin_ + 1,
                            .first_code = code,
                            .last_code = code,
                            .score = 1.5F};
            const std::size_t more = next_sign(line_, begin_ + 1, 5);
            if (more < count_) {
                if (auto longer = read_codes(line_, begin_, more, UnitPiece::code_number)) {
                    match = *longer;
                    match.first_code = code;
                }
            }
            add_codes(matches, match);
        }
        // "Hoàn thành" where the line below begins with '='.
        if (next_ != nullptr && next_sign(*next_, 0, 3) < next_->words.size()) {
            for (std::size_t back = 1; back <= 4 && count_ >= begin_ + back; ++back) {
                const LooseWord& first = line_.words[count_ - back];
                if (!first.upper && !(code_of(first.text) >= 0 && count_ - back == begin_)) continue;
                if (first.text.front() == '(' || line_.words[count_ - 1].ends_clause) break;
                const bool sign_first = next_->words.front().text.front() == '=';
                matches.push_back({.piece = UnitPiece::code_name,
                                   .begin = count_ - back,
                                   .end = count_,
                                   .named = true,
                                   .score = sign_first ? 2.0F : 0.0F});
            }
        }
    }

    const LooseLine& line_;
    const LooseLine* next_;
    const TableShape& shape_;
    const Vocabulary& vocabulary_;
    std::size_t count_, begin_ = 0;
    LoosePrefix prefix_ = LoosePrefix::none;
    float base_ = 0;
    bool gaps_tell_ = true;
    float indent_ = 0;     // white space that blank cells left before the line
    float unit_tail_ = 0;  // what it costs to read the line's end as words of the label
    std::vector<Reading> out_;
};

}  // namespace

std::optional<Stt> stt_of(const LooseLine& line) {
    if (line.words.empty()) return std::nullopt;
    const auto stt = leading_stt(line.words[0].text, true);
    if (!stt || stt->length != line.words[0].text.size()) return std::nullopt;
    if (stt->stt.kind == Stt::Kind::decimal && !stt->stt.dotted && stt->stt.numbers.size() == 1 &&
        line.words[0].text.front() == '0') {
        return std::nullopt;
    }
    return stt->stt;
}

std::vector<Reading> readings_of(const LooseLine& line, const LooseLine* next, const TableShape& shape,
                                 const Vocabulary& vocabulary) {
    Collector collector(line, next, shape, vocabulary);
    const auto& words = line.words;
    if (words.size() > 400) {  // no line of a table
        collector.collect(LoosePrefix::none, words.size(), 0);
        auto readings = collector.take();
        readings.resize(1);
        readings[0].label = 0;
        return readings;
    }
    if (const auto stt = stt_of(line)) {
        const bool sure = stt->kind == Stt::Kind::decimal && (stt->dotted || stt->numbers.size() > 1);
        const bool dash_alone = stt->kind == Stt::Kind::dash && words.size() == 1;
        collector.collect(LoosePrefix::stt, 1, sure ? 1.0F : dash_alone ? -4.0F : -1.0F);
    }
    if (words[0].lower == "trong" && words.size() > 1 && (words[1].lower == "đó" || words[1].lower == "đó:")) {
        collector.collect(LoosePrefix::within, 2, 1.0F);
    }
    const bool first_half = words[0].text == "Trong";
    const bool second_half = words[0].lower == "đó" || words[0].lower == "đó:";
    if (first_half) collector.collect(LoosePrefix::within_first, 1, words.size() == 1 || words[1].upper ? 2.0F : 0.5F);
    if (second_half) collector.collect(LoosePrefix::within_second, 1, 1.5F);
    const bool half_alone = (first_half || second_half) && (words.size() == 1 || words[1].upper);
    collector.collect(LoosePrefix::none, 0, half_alone ? -3.0F : 0.0F);
    return collector.take();
}

Reading placed_reading(const LooseLine& line, const std::vector<Column>& columns) {
    const auto role_at = [&](std::size_t i) { return columns[static_cast<std::size_t>(line.words[i].column)].role; };
    const std::size_t count = line.words.size();
    Reading reading;
    std::size_t i = 0;
    while (i < count && role_at(i) == ColumnRole::stt) ++i;
    if (i == 1 && stt_of(line)) reading.prefix = LoosePrefix::stt;
    if (i > 0 && line.words[0].text == "Trong")
        reading.prefix = i == 1 ? LoosePrefix::within_first : LoosePrefix::within;
    if (i > 0 && line.words[0].lower.starts_with("đó")) reading.prefix = LoosePrefix::within_second;
    if (reading.prefix == LoosePrefix::none) i = 0;  // words that stray into the column belong to the label
    reading.label = static_cast<std::uint16_t>(i);
    while (i < count && (role_at(i) == ColumnRole::indicator || role_at(i) == ColumnRole::stt)) ++i;
    reading.unit_begin = static_cast<std::uint16_t>(i);
    while (i < count && (role_at(i) == ColumnRole::unit || role_at(i) == ColumnRole::reporter)) ++i;
    reading.value = static_cast<std::uint16_t>(i);
    if (reading.has_unit()) reading.unit = UnitPiece::placed;
    int last = -1;
    for (; i < count && role_at(i) == ColumnRole::value; ++i) {
        if (line.words[i].column != last) ++reading.values;
        last = line.words[i].column;
    }
    reading.note = static_cast<std::uint16_t>(i);
    reading.end = static_cast<std::uint16_t>(count);
    reading.text_value = reading.has_value() && !line.words[reading.value].value;
    return reading;
}

bool is_row_anchor(const LooseLine& line, const LooseLine* next, const TableShape& shape,
                   const Vocabulary& vocabulary) {
    const auto& words = line.words;
    if (words.size() > 60) return false;
    if (words.size() == 1 && (words[0].value || vocabulary.is_unit(vocabulary.step(0, words[0].unit_word))))
        return true;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i].text.find('=') != std::string::npos && words.size() <= 14) return true;
        if (!shape.has_unit || words[i].small || words[i].unit_word < 0) continue;
        int node = 0;
        for (std::size_t j = i; j < words.size(); ++j) {
            node = vocabulary.step(node, words[j].unit_word);
            if (node < 0) break;
            const bool at_end = j + 1 == words.size();
            if (at_end && (i == 0 || (next != nullptr && next->words.front().value))) return true;
            if (!vocabulary.is_unit(node)) continue;
            if (at_end && stt_of(line)) return true;
            if (!at_end && vocabulary.is_choice(node, lower_words(line, j + 1, words.size()))) return true;
            const std::size_t behind = j + (has_sign_apart(line, j + 1) ? 3 : 2);
            if (!at_end && words[j + 1].value && (behind == words.size() || i == 0 || shape.has_note)) return true;
        }
    }
    // "3. Số ghe Chiếc 12", also where the unit is not known.
    if (words.size() > 2 && words.back().number && !is_year(words.back().text) && stt_of(line)) return true;
    // Numbers behind a wide gap.
    if (words.back().value && words.size() > 1 && words.back().gap >= wide) return true;
    return shape.value_columns > 1 && words.size() > 1 && words.back().value && words[words.size() - 2].value;
}

}  // namespace solieu::grammar
