#include "extract/text/separated.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <utility>

namespace solieu::extract {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::size_t looked_at = 1 << 20;       // bytes, to find the separator
constexpr std::size_t longest_quoted = 100'000;  // bytes: what a cell of Excel can hold

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == text.npos;
}

std::string_view trimmed(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    return text.substr(0, text.find_last_not_of(" \t\r\n") + 1);
}

// "sep=;" in the first line, which Excel writes and reads; taken off.
std::optional<char> take_said_separator(std::string_view& text) {
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    const std::size_t quote = text.starts_with('"') ? 1 : 0;
    const std::string_view rest = text.substr(quote);
    if (!rest.starts_with("sep=") || rest.size() < 6) return std::nullopt;
    const char separator = rest[4];
    const std::size_t end = rest.find_first_of("\r\n");
    if (end != 5 + quote) return std::nullopt;
    text.remove_prefix(quote + end);
    return separator;
}

// Goes through the fields of a text.
class FieldScanner {
  public:
    FieldScanner(std::string_view text, char separator) : text_(text), separator_(separator) {}

    struct Field {
        std::string_view text;  // between its quotes
        bool quoted = false;
        bool ends_record = false;
    };

    // False at the end of the text.
    bool next(Field& field) {
        if (at_ >= text_.size()) return false;
        field = {};
        const std::size_t begin = std::min(text_.find_first_not_of(' ', at_), text_.size());
        if (begin < text_.size() && text_[begin] == '"') {
            const std::size_t end = end_of_quotes(begin);
            if (end != text_.npos) {
                field.text = text_.substr(begin + 1, end - begin - 1);
                field.quoted = true;
                at_ = end + 1;
                at_ = std::min(text_.find_first_not_of(' ', at_), text_.size());
                pass_end(field);
                return true;
            }
        }
        std::size_t end = at_;
        while (end < text_.size() && text_[end] != separator_ && text_[end] != '\n' && text_[end] != '\r') ++end;
        field.text = text_.substr(at_, end - at_);
        at_ = end;
        pass_end(field);
        return true;
    }

  private:
    // The quote that closes the one at `begin`: behind it the field ends. npos where there is none.
    [[nodiscard]] std::size_t end_of_quotes(std::size_t begin) {
        if (begin < unclosed_from_) {
            for (std::size_t at = text_.find('"', begin + 1); at != text_.npos; at = text_.find('"', at + 1)) {
                if (at - begin > longest_quoted) return text_.npos;
                if (at + 1 < text_.size() && text_[at + 1] == '"') {
                    ++at;
                    continue;
                }
                const std::size_t behind = text_.find_first_not_of(' ', at + 1);
                const bool ends = behind == text_.npos || text_[behind] == separator_ || text_[behind] == '\n' ||
                                  text_[behind] == '\r';
                return ends ? at : text_.npos;
            }
            unclosed_from_ = begin;  // nor does anything close a later one
        }
        return text_.npos;
    }

    void pass_end(Field& field) {
        if (at_ >= text_.size()) {
            field.ends_record = true;
            return;
        }
        if (text_[at_] == separator_) {
            ++at_;
            if (at_ >= text_.size()) field.ends_record = true;
            return;
        }
        field.ends_record = true;
        if (text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n') ++at_;
        ++at_;
    }

    std::string_view text_;
    char separator_;
    std::size_t at_ = 0;
    std::size_t unclosed_from_ = std::string_view::npos;
};

struct Count {
    std::size_t records = 0, several = 0;  // not blank; of several fields
    std::size_t usual = 0, of_usual = 0;   // number of fields that most of these have; how many have it
    std::size_t filled = 0;                // records with two fields that are not blank
    std::size_t spaced = 0, marks = 0;     // separators with a space and words behind them, all
    std::size_t torn = 0;                  // records where the separator stands within a number
    bool quoted = false;
};

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

bool is_number(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789.,%-+ ") == text.npos &&
           text.find_first_of("0123456789") != text.npos;
}

// "1 234", "12 345 678": blanks that group digits, which a field of a number may hold.
bool is_grouped(std::string_view text) {
    std::size_t first = text.find(' ');
    if (first == text.npos || first == 0 || first > 3) return false;
    for (text.remove_prefix(first); !text.empty(); text.remove_prefix(4))
        if (text.size() < 4 || text[0] != ' ' || !std::all_of(text.begin() + 1, text.begin() + 4, is_digit))
            return false;
    return true;
}

// What another mark separates within one field: "5  118", "5 | 118", "4 13". `numbered` where the record begins with
// words and a number ("Thịt 120"): then "5 118" is no number that blanks group.
bool holds_several(std::string_view field, bool numbered) {
    field = trimmed(field);
    for (std::size_t at = 0; at < field.size(); ++at) {
        if (field[at] == '\t' || field[at] == '|' || field[at] == ';') return true;
        if (field[at] != ' ') continue;
        if (field[at + 1] == ' ') return true;
        if (is_digit(field[at - 1]) && is_digit(field[at + 1]) && (numbered || !is_grouped(field)) &&
            field.find_first_of("-/:") == field.npos)
            return true;
    }
    return false;
}

// Whether the separator of a record stands within numbers: "Thịt  120,5  118,0" cut at its decimal commas.
bool is_torn(const std::vector<FieldScanner::Field>& record) {
    const auto joins = [&](std::size_t i) {  // digits before and behind the separator in front of field i
        return i > 0 && i < record.size() && !record[i - 1].quoted && !record[i].quoted && !record[i].text.empty() &&
               !record[i - 1].text.empty() && is_digit(record[i - 1].text.back()) && is_digit(record[i].text.front());
    };
    const std::string_view first = trimmed(record.front().text);
    const std::size_t word = first.find_last_of(" \t|;");
    const bool numbered = word != first.npos && first.find_first_not_of("0123456789.", word + 1) == first.npos;
    for (std::size_t i = 0; i < record.size(); ++i)
        if ((joins(i) || joins(i + 1)) && holds_several(record[i].text, numbered)) return true;
    return false;
}

Count count_fields(std::string_view text, char separator) {
    Count count;
    std::map<std::size_t, std::size_t> records_of;
    FieldScanner scanner(text, separator);
    FieldScanner::Field field;
    std::size_t fields = 0, filled = 0;
    std::vector<FieldScanner::Field> record;
    while (scanner.next(field)) {
        ++fields;
        record.push_back(field);
        filled += !is_blank(field.text);
        count.quoted = count.quoted || field.quoted;
        if (fields > 1) {
            ++count.marks;
            count.spaced += field.text.starts_with(' ') && !is_blank(field.text) &&
                            (separator == ',' || !is_number(trimmed(field.text)));
        }
        if (!field.ends_record) continue;
        count.records += filled > 0;
        count.several += filled > 0 && fields > 1;
        count.filled += filled > 1;
        if (filled > 0 && fields > 1) ++records_of[fields];
        count.torn += filled > 0 && fields > 1 && is_torn(record);
        record.clear();
        fields = filled = 0;
    }
    for (const auto& [number, records] : records_of)
        if (records >= count.of_usual) count.usual = number, count.of_usual = records;
    return count;
}

bool separates(const Count& count, char separator) {
    if (count.several < 2 || count.filled < 2 || count.usual < 2) return false;
    // A field left out or a mark too many costs its record, not the table.
    const std::size_t uneven = count.several - count.of_usual;
    if (count.of_usual < 2 || uneven > std::max<std::size_t>(1, count.several / 5)) return false;
    if (count.several * 10 < count.records * 6) return false;
    if (count.filled * 2 < count.several) return false;
    // A comma that is the decimal mark of its text: something else separates.
    if (separator == ',' && count.torn * 3 >= count.several) return false;
    if (separator == '\t') return count.quoted || count.several * 20 >= count.records * 19;
    // In prose a space follows; but no prose has as many bars in each line.
    if (count.spaced * 5 > count.marks && (separator != '|' || count.usual < 3)) return false;
    return count.usual > 2 || count.quoted || (separator != ',' && count.several * 20 >= count.records * 19);
}

// "| a | b |" and "--- | ---".
bool is_markdown_table(std::string_view text) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = trimmed(text.substr(0, end));
        if (line.starts_with('|') && line.size() > 1) return true;
        if (line.find("---") != line.npos && line.find_first_not_of("-|: ") == line.npos) return true;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return false;
}

}  // namespace

std::optional<char> separator_of(std::string_view utf8) {
    if (const auto said = take_said_separator(utf8)) return said;
    const bool cut = utf8.size() > looked_at;
    std::string_view text = utf8.substr(0, looked_at);
    if (cut) text = text.substr(0, text.rfind('\n'));
    if (text.find('\f') != text.npos) return std::nullopt;  // pages
    for (const char separator : {'\t', ';', '|', ','}) {
        if (text.find(separator) == text.npos || !separates(count_fields(text, separator), separator)) continue;
        if (separator == '|' && is_markdown_table(text)) return std::nullopt;
        return separator;
    }
    return std::nullopt;
}

std::vector<SeparatedRecord> read_records(std::string_view utf8, char separator, Budget& budget) {
    (void)take_said_separator(utf8);
    std::vector<SeparatedRecord> out;
    FieldScanner scanner(utf8, separator);
    FieldScanner::Field field;
    SeparatedRecord record;
    int column = 0, number = 0;
    while (scanner.next(field)) {
        if (!is_blank(field.text)) {
            budget.take(Resource::cells, 1);
            budget.take(Resource::text, field.text.size());
            std::string text;
            for (std::size_t i = 0; i < field.text.size(); ++i) {
                text += field.text[i];
                if (field.quoted && field.text.substr(i, 2) == "\"\"") ++i;
            }
            record.fields.push_back({.column = column, .text = std::move(text)});
        }
        ++column;
        if (!field.ends_record) continue;
        record.number = number++;
        if (!record.fields.empty()) out.push_back(std::move(record));
        record = {};
        column = 0;
    }
    return out;
}

}  // namespace solieu::extract
