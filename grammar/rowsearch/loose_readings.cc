#include "grammar/rowsearch/loose_readings.h"

#include <algorithm>

#include "base/text.h"
#include "grammar/rowsearch/loose_unit_cells.h"
#include "grammar/rowsearch/loose_values.h"

namespace solieu::grammar {
namespace {

constexpr std::size_t max_readings = 48;
constexpr std::size_t longest_line = 400;      // words: no line of a table has more
constexpr std::size_t longest_anchor = 60;     // words of a line that shows a row by itself
constexpr std::size_t longest_codes = 14;      // words of a line that shows one by an '='
constexpr std::size_t longest_text_value = 5;  // words: "Hoàn thành đúng thời hạn"
constexpr std::size_t longest_own_value = 4;   // words, of those that the vocabulary has
constexpr std::size_t nearest_bracket = 16;    // words in which a label ends that a note stands beside
constexpr std::size_t longest_fraction = 2;    // digits of "69.843,53" that a line end breaks off
constexpr int few_gaps = 3;  // wide gaps tell cells apart where fewer than every third word has one before it

bool is_dash(std::string_view text) {
    return text == "-" || text == "–";
}

// Collects readings for one prefix.
class Collector {
  public:
    Collector(const LooseLine& line, const LooseLine* next, const TableShape& shape, const Vocabulary& vocabulary,
              const RowWeights& weights)
        : line_(line), next_(next), shape_(shape), vocabulary_(vocabulary), w_(weights), count_(line.words.size()) {
        int gaps = 0;
        for (std::size_t i = 1; i < count_; ++i) gaps += line.words[i].gap >= wide_gap ? 1 : 0;
        // Justified text has wide gaps everywhere: they tell nothing.
        if (shape.blank_cells) indent_ = line.words[0].gap;
        gaps_tell_ = gaps * few_gaps < static_cast<int>(count_) + few_gaps;
    }

    void collect(LoosePrefix prefix, std::size_t begin, float score) {
        prefix_ = prefix;
        begin_ = begin;
        base_ = score;
        std::vector<UnitMatch> matches;
        if (shape_.has_unit && begin < count_)
            matches = unit_matches(line_, next_, begin_, gaps_tell_, vocabulary_, w_);
        // The line ends in a unit that the table uses, or in one and a number.
        unit_tail_ = 0;
        for (const UnitMatch& match : matches) {
            const bool used = match.piece == UnitPiece::fresh && vocabulary_.is_supported(match.node) &&
                              !line_.words[match.begin].small;
            if (used && (match.end == count_ || (match.end + 1 == count_ && line_.words[match.end].number)))
                unit_tail_ = w_.unit_passed_over;
        }
        value_tails();
        without_unit();
        for (const UnitMatch& match : matches) with_unit(match);
    }

    std::vector<Reading> take() { return std::move(out_); }

  private:
    [[nodiscard]] bool gap_at(std::size_t i) const {
        return gaps_tell_ && i < count_ && line_.words[i].gap >= wide_gap;
    }

    void add(const UnitMatch& unit, std::size_t unit_begin, std::size_t value, std::size_t note, int values,
             float score) {
        if (out_.size() >= max_readings) return;
        // Wide gaps inside a label are blank cells that were passed over.
        for (std::size_t i = begin_ + 1; i < unit_begin; ++i) {
            if (gap_at(i) && !is_dash(line_.words[i].text)) score -= w_.gap_in_label;  // dashes are often set apart
        }
        // Units and codes that are read as words of the label.
        if (unit.piece == UnitPiece::none && (unit_begin == count_ || note == begin_)) score -= unit_tail_;
        for (std::size_t i = begin_; i < unit_begin; ++i) {
            if (line_.words[i].text.find('=') != std::string::npos) score -= w_.codes_passed_over;
        }
        if (unit_begin - begin_ == 1 && is_dash(line_.words[begin_].text)) score -= w_.label_is_dash;
        if (note + 1u == count_ && line_.words[note].number) score -= w_.note_is_number;
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
               tail.text.size() <= longest_fraction;
    }

    // The longest run of words from `from` on that fills a value cell: "Chưa có", a word of the unit's own list.
    [[nodiscard]] std::size_t text_value_end(const UnitMatch& unit, std::size_t from) const {
        const bool in_list = unit.piece == UnitPiece::none || unit.piece == UnitPiece::tail;
        for (std::size_t end = std::min(count_, from + longest_text_value); end > from; --end) {
            const std::string text = lower_words(line_, from, end);
            if (vocabulary_.is_choice(unit.node, text)) return end;
            if (in_list && vocabulary_.is_any_choice(text)) return end;
            if (end == count_ && end - from <= longest_own_value && vocabulary_.is_text_value(text)) return end;
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
            float good = score + (skipped ? -w_.number_cell_further : w_.value_number);
            if (shape_.value_columns == 1 && has_sign_apart(line_, from)) ++run;
            if (run == count_)
                add(unit, unit_begin, from, run, shape_.value_columns == 1 ? 1 : static_cast<int>(run - from), good);
            if (run + 1 == count_ && splits_number(from)) add(unit, unit_begin, from, count_, 1, good);
            if (run < count_) {
                const std::size_t end = breakdown_end(line_, run);
                if (end > run) add(unit, unit_begin, from, end, 1, good);
                open_values(unit, unit_begin, from, run, good);
                if (shape_.has_note && (run - from <= 1 || shape_.value_columns == 1))
                    add(unit, unit_begin, from, run, 1, good - w_.note_beside_value);
                if (!shape_.has_note && shape_.value_columns == 1)
                    add(unit, unit_begin, from, count_, 1, good - w_.words_behind_value);
            }
        } else if (const std::size_t end = text_value_end(unit, from); end > from) {
            if (end == count_) add(unit, unit_begin, from, end, 1, score);
            if (end < count_ && shape_.has_note && line_.words[end].upper) add(unit, unit_begin, from, end, 1, score);
        }
        if (shape_.has_note && unit.piece != UnitPiece::none) {
            add(unit, unit_begin, from, from, 0, gap_at(from) ? score : score - w_.blank_value);
        }
        if (!shape_.has_note && unit.piece != UnitPiece::none) {
            add(unit, unit_begin, from, count_, 1, gap_at(from) ? score : score - w_.words_as_value);
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
        with_rest(none, begin_, begin_, -w_.value_first);
        // All note. Behind a number stands a label first, unless white space shows that it is blank.
        if (shape_.has_note)
            add(none, begin_, begin_, begin_, 0,
                prefix_ == LoosePrefix::stt && !gap_at(begin_) ? -w_.note_behind_number : 0.0F);
        // Label and value without a unit between them.
        for (std::size_t i = begin_ + 1; i < count_; ++i) {
            if (!gap_at(i)) continue;
            with_rest(none, i, i, 0);
            if (shape_.has_note) add(none, i, i, i, 0, 0);
        }
        const LooseWord& last = line_.words[count_ - 1];
        if (shape_.value_columns == 1 && count_ - begin_ > 1 && last.value && last.text != "-" && !gap_at(count_ - 1)) {
            const std::string& before = line_.words[count_ - 2].lower;
            const bool of_label = vocabulary_.is_seldom_last(before) || vocabulary_.is_unfinished(before);
            add(none, count_ - 1, count_ - 1, count_, 1, of_label ? -w_.last_number_of_label : -w_.last_number);
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
            for (std::size_t i = begin_ + 1; i < count_ && i < begin_ + nearest_bracket; ++i) {
                const std::string& before = line_.words[i - 1].text;
                if (before.back() == ')' && !gap_at(i)) add(none, i, i, i, 0, 0);
            }
        }
    }

    const LooseLine& line_;
    const LooseLine* next_;
    const TableShape& shape_;
    const Vocabulary& vocabulary_;
    const RowWeights& w_;
    std::size_t count_, begin_ = 0;
    LoosePrefix prefix_ = LoosePrefix::none;
    float base_ = 0;
    bool gaps_tell_ = true;
    float indent_ = 0;     // white space that blank cells left before the line
    float unit_tail_ = 0;  // what it costs to read the line's end as words of the label
    std::vector<Reading> out_;
};

}  // namespace

std::vector<Reading> readings_of(const LooseLine& line, const LooseLine* next, const TableShape& shape,
                                 const Vocabulary& vocabulary, const RowWeights& w) {
    Collector collector(line, next, shape, vocabulary, w);
    const auto& words = line.words;
    if (words.size() > longest_line) {
        collector.collect(LoosePrefix::none, words.size(), 0);
        auto readings = collector.take();
        readings.resize(1);
        readings[0].label = 0;
        return readings;
    }
    if (const auto stt = stt_of(line)) {
        const bool sure = stt->kind == Stt::Kind::decimal && (stt->dotted || stt->numbers.size() > 1);
        const bool dash_alone = stt->kind == Stt::Kind::dash && words.size() == 1;
        collector.collect(LoosePrefix::stt, 1, sure ? w.sure_number : dash_alone ? -w.dash_alone : -w.doubtful_number);
    }
    const WithinMark& within = vocabulary.within();
    if (within.is_first(words[0].lower) && words.size() > 1 && within.is_second(words[1].lower)) {
        collector.collect(LoosePrefix::within, 2, 0);
    }
    const bool first_half = within.is_opening(words[0].text);
    const bool second_half = within.is_second(words[0].lower);
    if (first_half) collector.collect(LoosePrefix::within_first, 1, 0);
    if (second_half) collector.collect(LoosePrefix::within_second, 1, 0);
    const bool half_alone = (first_half || second_half) && (words.size() == 1 || words[1].upper);
    collector.collect(LoosePrefix::none, 0, half_alone ? -w.within_passed_over : 0.0F);
    return collector.take();
}

Reading placed_reading(const LooseLine& line, const std::vector<Column>& columns, const Vocabulary& vocabulary) {
    const WithinMark& within = vocabulary.within();
    const auto role_at = [&](std::size_t i) { return columns[static_cast<std::size_t>(line.words[i].column)].role; };
    const std::size_t count = line.words.size();
    Reading reading;
    std::size_t i = 0;
    while (i < count && role_at(i) == ColumnRole::stt) ++i;
    if (i == 1 && row_number_of(line)) reading.prefix = LoosePrefix::stt;
    if (i > 0 && within.is_opening(line.words[0].text))
        reading.prefix = i == 1 ? LoosePrefix::within_first : LoosePrefix::within;
    if (i > 0 && within.begins_second(line.words[0].lower)) reading.prefix = LoosePrefix::within_second;
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
    if (words.size() > longest_anchor) return false;
    if (words.size() == 1 && (words[0].value || vocabulary.is_unit(vocabulary.step(0, words[0].unit_word))))
        return true;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i].text.find('=') != std::string::npos && words.size() <= longest_codes) return true;
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
    // "vị 34": the rest of a unit that began above, and its value.
    const bool rest = words.size() > 1 && words.size() <= 4 && words.back().value &&
                      std::all_of(words.begin(), words.end() - 1,
                                  [&](const LooseWord& word) { return vocabulary.continues_unit(word.unit_word); });
    if (rest) return true;
    // "3. Số ghe Chiếc 12", also where the unit is not known.
    if (words.size() > 2 && words.back().number && !is_year(words.back().text) && stt_of(line)) return true;
    // Numbers behind a wide gap.
    if (words.back().value && words.size() > 1 && words.back().gap >= wide_gap) return true;
    return shape.value_columns > 1 && words.size() > 1 && words.back().value && words[words.size() - 2].value;
}

}  // namespace solieu::grammar
