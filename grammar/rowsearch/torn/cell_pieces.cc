#include "grammar/rowsearch/torn/cell_pieces.h"

#include <algorithm>
#include <string>

#include "base/text.h"
#include "grammar/rowsearch/lines/row_numbers.h"

namespace solieu::grammar {
namespace {

constexpr std::size_t most_unit_lines = 4;
constexpr std::size_t most_value_lines = 6;
constexpr std::size_t longest_code_line = 6;  // words of a line of codes
constexpr int most_numbers = 60;              // a row's number of one part is no larger
constexpr int blank_share = 20;               // one of so many lines of such a text stands below a blank one
constexpr int mixed_share = 8;                // and hardly one of so many holds several cells,
constexpr int mixed_share_of_all = 16;        // in all tables of a text together

// No figure or sign of a value.
bool is_rows(const Stt& stt) {
    return stt.kind == Stt::Kind::decimal ? is_sure(stt) : stt.kind != Stt::Kind::dash;
}

bool is_value_line(const LooseLine& line) {
    return std::all_of(line.words.begin(), line.words.end(), [](const LooseWord& word) { return word.value; });
}

std::string lower_text(const std::vector<LooseLine>& lines, std::size_t from, std::size_t to) {
    std::string out;
    for (std::size_t i = from; i < to; ++i)
        for (const LooseWord& word : lines[i].words) out += (out.empty() ? "" : " ") + word.lower;
    return out;
}

class Reader {
  public:
    Reader(const std::vector<LooseLine>& lines, std::size_t begin, std::size_t end, const PieceColumns& columns,
           const Vocabulary& vocabulary)
        : lines_(lines), begin_(begin), end_(end), columns_(columns), vocabulary_(vocabulary) {}

    std::vector<CellPiece> run() {
        for (std::size_t i = begin_; i < end_;) {
            block_end_ = i + 1;
            while (block_end_ < end_ && lines_[block_end_].blank_lines == 0) ++block_end_;
            block_begin_ = i;
            depth_ = 0;
            while (i < block_end_) i = read(i);
            ++block_;
        }
        settle_bare_numbers();
        return std::move(out_);
    }

  private:
    // The piece that begins with line i; the line behind it.
    std::size_t read(std::size_t i) {
        const LooseLine& line = lines_[i];
        const bool label_open =
            i > block_begin_ && is_label_back() && (depth_ > 0 || wants_another(lines_[i - 1].words.back()));
        if (!label_open) {
            if (const std::size_t end = unit_end(i); end > i) {
                add(PieceKind::unit, i, end);
                return end;
            }
            if (const std::size_t word = unit_before_value(line); word > 0) {
                out_.push_back({.kind = PieceKind::unit, .line = i, .last = i, .from = 0, .to = word, .block = block_});
                out_.push_back({.kind = PieceKind::value,
                                .line = i,
                                .last = i,
                                .from = word,
                                .to = line.words.size(),
                                .block = block_});
                return i + 1;
            }
        }
        // "… so với năm" / "2015".
        if (i > block_begin_ && is_label_back() && line.words.size() == 1 && is_year(line.words[0].text) &&
            lines_[i - 1].words.back().seldom_last)
            return label(i, 0);
        if (!label_open && i == block_begin_)
            if (const std::size_t end = narrow_block(); end > i) return end;
        const auto number = row_number_of(line);
        const bool dash = number && number->kind == Stt::Kind::dash;
        if (number && is_rows(*number) && line.words.size() == 1) {
            add(PieceKind::number, i, i + 1);
            out_.back().number = number;
            out_.back().within_label = label_open || (i > block_begin_ && i + 1 < block_end_ && is_label_back() &&
                                                      lines_[i + 1].words.front().small);
            return i + 1;
        }
        const bool beside_label = number && is_rows(*number) && number->numbers.size() > 1 && i > block_begin_ &&
                                  is_label_back() && !lines_[i - 1].words.back().value;
        if (number && line.words.size() > 1 && (beside_label || !line.words[1].value) &&
            (is_rows(*number) || (!label_open && line.words[1].upper))) {
            const bool within = line.words[1].small || label_open || (beside_label && line.words[1].value);
            if (!within || is_rows(*number)) {
                out_.push_back({.kind = PieceKind::number,
                                .line = i,
                                .last = i,
                                .from = 0,
                                .to = 1,
                                .block = block_,
                                .within_label = within,
                                .number = number});
                return label(i, 1);
            }
        }
        if (!label_open) {
            if (const std::size_t end = value_end(i); end > i) {
                add(PieceKind::value, i, end);
                const bool alone = line.words.size() == 1 && end == i + 1;
                if (alone && number && (dash || (number->numbers.size() == 1 && number->numbers[0] <= most_numbers)))
                    out_.back().number = number;  // perhaps: see settle_bare_numbers
                return end;
            }
        }
        const WithinMark& within = vocabulary_.within();
        if (line.words.size() == 1 && (within.is_opening(line.words[0].text) || within.is_second(line.words[0].lower)))
            return i + 1;  // the mark of parts, in a cell of its own
        return label(i, 0);
    }

    std::size_t label(std::size_t i, std::size_t from) {
        const LooseLine& line = lines_[i];
        for (const LooseWord& word : line.words) depth_ += word.brackets;
        const LooseWord& first = line.words[from];
        const bool wanted =
            from == 0 && i > block_begin_ && is_label_back() && wants_another(lines_[i - 1].words.back());
        out_.push_back({.kind = PieceKind::label,
                        .line = i,
                        .last = i,
                        .from = from,
                        .to = line.words.size(),
                        .block = block_,
                        .opens = first.upper && !wanted,
                        .known = first.upper && !wanted && first.opens_label});
        return i + 1;
    }

    // A block of short lines right behind a unit or value: words in the value's cell, or a note.
    std::size_t narrow_block() {
        constexpr std::size_t most_words = 4, longest = 8;  // words of a line, lines
        if (out_.empty()) return block_begin_;
        const PieceKind before = out_.back().kind;
        if (before != PieceKind::unit && before != PieceKind::value) return block_begin_;
        if (before == PieceKind::value && !columns_.has_note) return block_begin_;
        const LooseWord& first = lines_[block_begin_].words.front();
        if (block_end_ - block_begin_ > longest || first.opens_label || (!first.upper && !first.value))
            return block_begin_;
        const bool one_line = block_end_ - block_begin_ == 1;
        if (one_line && (before != PieceKind::value || !first.value || lines_[block_begin_].words.size() < 2 ||
                         !lines_[block_begin_].words[1].small))
            return block_begin_;
        for (std::size_t i = block_begin_; i < block_end_; ++i) {
            if (lines_[i].words.size() > most_words || (i > block_begin_ && row_number_of(lines_[i])))
                return block_begin_;
            if (i > block_begin_ && unit_end(i) > i) return block_begin_;
        }
        if (row_number_of(lines_[block_begin_]) && !(first.number && lines_[block_begin_].words.size() > 1))
            return block_begin_;
        add(before == PieceKind::unit ? PieceKind::value : PieceKind::note, block_begin_, block_end_);
        return block_end_;
    }

    void add(PieceKind kind, std::size_t from, std::size_t end) {
        depth_ = 0;
        out_.push_back(
            {.kind = kind, .line = from, .last = end - 1, .from = 0, .to = lines_[from].words.size(), .block = block_});
    }

    [[nodiscard]] bool is_label_back() const { return !out_.empty() && out_.back().kind == PieceKind::label; }

    // The lines from i on are a unit and nothing else.
    [[nodiscard]] std::size_t unit_end(std::size_t i) const {
        if (!columns_.has_unit || lines_[i].words.front().small) return i;
        std::size_t found = i;
        int node = 0;
        for (std::size_t k = i; k < std::min(block_end_, i + most_unit_lines) && node >= 0; ++k) {
            for (const LooseWord& word : lines_[k].words)
                if (node >= 0) node = vocabulary_.step(node, word.unit_word);
            if (vocabulary_.is_unit(node)) found = k + 1;
        }
        if (found > i) return found;
        return codes_end(i);
    }

    // "Không = 0 Có" / "= 1", "Trực tuyến;" / "Phát phiếu": a list of what the value may be.
    [[nodiscard]] std::size_t codes_end(std::size_t i) const {
        bool listed = false, open = false;
        std::size_t end = i;
        for (std::size_t k = i; k < std::min(block_end_, i + most_value_lines); ++k) {
            const std::vector<LooseWord>& words = lines_[k].words;
            const bool equals = std::any_of(words.begin(), words.end(), [](const LooseWord& word) {
                return word.text.find('=') != std::string::npos;
            });
            const bool semicolon =
                std::any_of(words.begin(), words.end(), [](const LooseWord& word) { return word.text.ends_with(';'); });
            const bool begins = k > i || words.front().upper;
            if (words.size() > longest_code_line || !begins || words.front().text.front() == '(') break;
            if (!equals && !semicolon && !open) break;
            listed = listed || equals || semicolon;
            // What wants another line: "Kết hợp =", "Phát phiếu;", "Không = 0 Có".
            const LooseWord& last = words.back();
            open =
                last.text.ends_with('=') || last.text.ends_with(';') || (equals && !last.value && !ends_in_code(last));
            end = k + 1;
            if (!open &&
                !(k + 1 < block_end_ && (lines_[k + 1].words.front().text.front() == '=' || has_equals(lines_[k + 1]))))
                break;
        }
        return listed ? end : i;
    }

    [[nodiscard]] static bool ends_in_code(const LooseWord& word) {
        return word.text.size() > 1 && word.text.back() >= '0' && word.text.back() <= '9';
    }
    [[nodiscard]] static bool has_equals(const LooseLine& line) {
        return line.words.size() <= longest_code_line &&
               std::any_of(line.words.begin(), line.words.end(),
                           [](const LooseWord& word) { return word.text.find('=') != std::string::npos; });
    }

    // "Văn bản 20": so many words of unit.
    [[nodiscard]] std::size_t unit_before_value(const LooseLine& line) const {
        if (!columns_.has_unit || line.words.size() < 2 || !line.words.back().value) return 0;
        std::size_t word = line.words.size() - 1;
        if (word > 1 && line.words[word].text == "%" && line.words[word - 1].number) --word;
        int node = 0;
        for (std::size_t i = 0; i < word; ++i)
            if (node >= 0) node = vocabulary_.step(node, line.words[i].unit_word);
        return vocabulary_.is_unit(node) ? word : 0;
    }

    // The lines from i on are the value of a row.
    [[nodiscard]] std::size_t value_end(std::size_t i) const {
        const std::vector<LooseWord>& words = lines_[i].words;
        if (is_value_line(lines_[i])) return i + 1;
        if (words.size() == 2 && words[0].number && words[1].text == "%") return i + 1;
        // A word that the packs or the table's units list: "Chưa thực" / "hiện". Behind a number stands a label.
        const bool behind_number = !out_.empty() && out_.back().kind == PieceKind::number;
        for (std::size_t end = std::min(block_end_, i + 3); end > i && !behind_number; --end) {
            const std::string text = lower_text(lines_, i, end);
            if (text.size() <= 80 && words.front().upper &&
                (vocabulary_.is_any_choice(text) || vocabulary_.is_text_value(text)))
                return end;
        }
        // "28 (huyện" / "27, xã 01)", "191 cả" / "huyện, xã": a number and what qualifies it.
        const bool after_cell = i == block_begin_ || (!out_.empty() && out_.back().kind != PieceKind::label);
        if (!after_cell || !words.front().number || words.size() < 2) return i;
        if (!words[1].small && words[1].text.front() != '(') return i;
        int depth = 0;
        std::size_t k = i;
        for (; k < std::min(block_end_, i + most_value_lines); ++k) {
            if (k > i && depth == 0 && (!lines_[k].words.front().small || row_number_of(lines_[k]))) break;
            for (const LooseWord& word : lines_[k].words) depth += word.brackets;
        }
        return depth == 0 ? k : i;
    }

    // A number without a dot and a dash may be a row's or a value: it is a row's where a label or another row's stands
    // behind it and no value is wanted.
    void settle_bare_numbers() {
        std::vector<int> tops(out_.size(), 0);  // the first part of the row's number before
        int top = 0;
        for (std::size_t i = 0; i < out_.size(); ++i) {
            tops[i] = top;
            if (out_[i].kind == PieceKind::number && out_[i].number->kind == Stt::Kind::decimal)
                top = out_[i].number->numbers[0];
        }
        for (std::size_t i = out_.size(); i-- > 0;) {
            CellPiece& piece = out_[i];
            if (piece.kind != PieceKind::value || !piece.number || i + 1 == out_.size()) continue;
            const CellPiece& next = out_[i + 1];
            const bool label_next = next.kind == PieceKind::label && opens_label(next);
            const bool number_next = next.kind == PieceKind::number && !next.within_label && next.from == 0;
            if (!label_next && !number_next) continue;
            std::size_t values = 0;  // that stand before it
            while (values < i && out_[i - 1 - values].kind == PieceKind::value) ++values;
            const bool unit_before = values == 0 && i > 0 && out_[i - 1].kind == PieceKind::unit;
            const bool next_chapter =
                piece.number->kind == Stt::Kind::decimal && (piece.number->numbers[0] == tops[i] + 1);
            if (unit_before && !next_chapter) continue;
            if (values > 1 && !next_chapter && !number_next) continue;
            // "Thủ tục" / "3" / "3" / "Kết quả …": the first is the value.
            if (number_next && piece.number->numbers == next.number->numbers && unit_before) continue;
            if (number_next && piece.number->kind == Stt::Kind::decimal && !next_chapter && tops[i] > 0) {
                const auto& below = next.number->numbers;
                if (below.empty() || piece.number->numbers[0] > below[0]) continue;
            }
            piece.kind = PieceKind::number;
        }
        for (CellPiece& piece : out_)
            if (piece.kind != PieceKind::number) piece.number.reset();
        // Unit, words, figure: the words are a note.
        for (std::size_t i = 1; i + 1 < out_.size() && columns_.has_note; ++i)
            if (out_[i - 1].kind == PieceKind::unit && out_[i].kind == PieceKind::value &&
                !begins_with_value(out_[i]) && out_[i + 1].kind == PieceKind::value && begins_with_value(out_[i + 1]))
                out_[i].kind = PieceKind::note;
    }

    [[nodiscard]] bool begins_with_value(const CellPiece& piece) const {
        return lines_[piece.line].words[piece.from].value;
    }

    [[nodiscard]] bool opens_label(const CellPiece& piece) const {
        const LooseLine& line = lines_[piece.line];
        return line.words[piece.from].upper && (piece.to - piece.from > 1 || line.words[piece.from].opens_label);
    }

    const std::vector<LooseLine>& lines_;
    std::size_t begin_, end_;
    const PieceColumns& columns_;
    const Vocabulary& vocabulary_;
    std::size_t block_begin_ = 0, block_end_ = 0;
    int block_ = 0;
    int depth_ = 0;  // brackets open in the label
    std::vector<CellPiece> out_;
};

}  // namespace

BlockSigns block_signs(const std::vector<LooseLine>& lines) {
    BlockSigns out;
    if (lines.empty() || lines.front().words.front().source->font_size > 0) return out;
    out.lines = static_cast<int>(lines.size());
    for (const LooseLine& line : lines) {
        out.below_blank += line.blank_lines > 0 ? 1 : 0;
        const std::size_t from = stt_of(line) ? 1 : 0;
        const LooseWord& last = line.words.back();
        if (line.words.size() < from + 3 || !last.number || is_year(last.text) || is_value_line(line)) continue;
        const LooseWord& before = line.words[line.words.size() - 2];
        out.of_several_cells += before.seldom_last || before.unfinished ? 0 : 1;
    }
    return out;
}

bool stands_in_blocks(const BlockSigns& table) {
    return table.lines > 0 && table.below_blank * blank_share >= table.lines &&
           table.of_several_cells * mixed_share <= table.lines;
}

bool all_stand_in_blocks(const BlockSigns& tables) {
    return tables.of_several_cells * mixed_share_of_all <= tables.lines;
}

std::vector<CellPiece> pieces_of(const std::vector<LooseLine>& lines, std::size_t begin, std::size_t end,
                                 const PieceColumns& columns, const Vocabulary& vocabulary) {
    return Reader(lines, begin, end, columns, vocabulary).run();
}

}  // namespace solieu::grammar
