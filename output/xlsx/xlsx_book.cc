#include "output/xlsx/xlsx_book.h"

#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <utility>

#include "base/text.h"

namespace solieu::output {

namespace {

constexpr std::size_t max_cell = 32'767, max_comment = 2'000, max_complaint = 250;
constexpr std::size_t max_footer = 80;
constexpr std::string_view letters = "Times New Roman";
constexpr lxw_color_t line_color = 0x8C8C8C, link_color = 0x0B4F9E;
constexpr std::time_t creation = 946'684'800;  // 1 January 2000
constexpr std::uint8_t a4 = 9;
constexpr double line_height = 14.5, above_and_below = 2;  // points
constexpr double highest = 400;                            // that a program shows: 409 points
constexpr std::string_view cut_mark = " […]";
constexpr std::size_t cut_mark_length = 4;

// UTF-8 of at most `limit` units of UTF-16, in which spreadsheets count.
std::string fitted(std::string_view text, std::size_t limit) {
    std::string valid = to_utf8(text, Encoding::utf8);
    std::size_t units = 0, cut = 0;
    for (std::size_t i = 0; i < valid.size(); ++i) {
        const auto byte = static_cast<unsigned char>(valid[i]);
        if ((byte & 0xC0) == 0x80) continue;
        if (units <= limit - cut_mark_length) cut = i;
        units += byte >= 0xF0 ? 2 : 1;
    }
    if (units <= limit) return valid;
    return valid.substr(0, cut) + std::string(cut_mark);
}

// Of the pieces that any of `ends` parts.
std::size_t longest_piece(std::string_view text, std::string_view ends) {
    std::size_t longest = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(ends), text.size());
        longest = std::max(longest, length(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return longest;
}

std::size_t longest_line(std::string_view text) {
    return longest_piece(text, "\n");
}

// Heads are wrapped between words.
std::size_t longest_word(std::string_view text) {
    return longest_piece(text, " \n");
}

// Lines of a text in a column so wide. A line ends before its end, by half a word and what bold letters take more.
std::size_t lines_of(std::size_t characters, std::size_t width) {
    if (characters <= width) return 1;
    const std::size_t line = std::max<std::size_t>(width, 4) - 2;
    return (characters + line - 1) / line;
}

// The same by its words.
std::size_t lines_of(std::string_view words, std::size_t width) {
    const std::size_t line = std::max<std::size_t>(width, 4) - 1;
    std::size_t lines = 1, at = 0;
    while (!words.empty()) {
        const std::size_t end = std::min(words.find_first_of(" \n"), words.size());
        const std::size_t word = length(words.substr(0, end));
        if (at > 0 && at + 1 + word > line) {
            ++lines;
            at = 0;
        }
        at += word + (at > 0 ? 1 : 0);
        for (; at > line; at -= line) ++lines;
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return lines;
}

lxw_color_t color_of(Fill fill) {
    switch (fill) {
        case Fill::head:
            return 0xD9E2F3;
        case Fill::info:
            return 0xDDEBF7;
        case Fill::warning:
            return 0xFFE699;
        case Fill::error:
            return 0xF8A8A8;
        case Fill::none:
            break;
    }
    return 0xFFFFFF;
}

std::uint8_t alignment_of(Across across) {
    if (across == Across::center) return LXW_ALIGN_CENTER;
    return across == Across::right ? LXW_ALIGN_RIGHT : LXW_ALIGN_LEFT;
}

// In heads and feet of pages '&' begins a code.
std::string in_footer(std::string_view text) {
    std::string out;
    for (const char c : fitted(text, max_footer)) out += c == '&' ? "&&" : std::string(1, c);
    return out;
}

}  // namespace

std::string number_format(const NumberForm& form) {
    const auto zeros = [](int count) { return std::string(static_cast<std::size_t>(std::clamp(count, 1, 30)), '0'); };
    std::string out = form.vietnamese ? "[$-42A]" : "";
    out += form.digits > 1 ? zeros(form.digits) : form.grouped ? "#,##0" : "0";
    if (form.decimals > 0) out += "." + zeros(form.decimals);
    return form.percent ? out + "%" : out;
}

CellStyle head_style() {
    return {.fill = Fill::head, .bold = true, .wrap = true, .bordered = true, .middle = true, .across = Across::center};
}

std::string cell_name(std::uint32_t row, std::uint16_t column) {
    std::string name;
    for (unsigned left = column + 1U; left > 0; left = (left - 1) / 26) {
        name.insert(name.begin(), static_cast<char>('A' + (left - 1) % 26));
    }
    return name + std::to_string(row + 1);
}

bool is_exact_in_spreadsheet(const Decimal& value) {
    const std::string plain = to_plain(value);
    const std::size_t first = plain.find_first_of("123456789");
    if (first == std::string::npos) return true;
    return std::count_if(plain.begin() + static_cast<std::ptrdiff_t>(first), plain.end(),
                         [](char c) { return c >= '0' && c <= '9'; }) <= 15;
}

Book::Book() {
    std::error_code error;
    path_ = (std::filesystem::temp_directory_path(error) / "solieu-XXXXXX").string();
    const int descriptor = ::mkstemp(path_.data());
    if (descriptor < 0) {
        path_.clear();
        failure_ = "no room for temporary files";
        return;
    }
    ::close(descriptor);
    book_ = ::workbook_new(path_.c_str());
    if (!book_) {
        failure_ = "not enough memory";
        return;
    }
    lxw_doc_properties properties{};
    properties.created = creation;
    ::workbook_set_properties(book_, &properties);
}

Book::~Book() {
    // Only closing frees a workbook.
    if (book_) static_cast<void>(::workbook_close(book_));
    if (!path_.empty()) ::unlink(path_.c_str());
}

void Book::note(int code) {
    if (code == LXW_NO_ERROR || !failure_.empty()) return;
    failure_ = code == LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE
                   ? "a sheet holds only 1,048,576 rows and 16,384 columns; choose csv"
                   : ::lxw_strerror(static_cast<lxw_error>(code));
}

Sheet Book::add_sheet(const std::string& name) {
    lxw_worksheet* sheet = book_ ? ::workbook_add_worksheet(book_, name.c_str()) : nullptr;
    if (!sheet && failure_.empty()) failure_ = "no sheet can be added";
    return {*this, sheet};
}

lxw_format* Book::format(const CellStyle& style) {
    if (!book_) return nullptr;
    lxw_format*& format = formats_[style];
    if (format) return format;
    format = ::workbook_add_format(book_);
    ::format_set_font_name(format, std::string(letters).c_str());
    ::format_set_font_size(format, style.size);
    if (!style.number_format.empty()) ::format_set_num_format(format, style.number_format.c_str());
    if (style.bold) ::format_set_bold(format);
    if (style.italic) ::format_set_italic(format);
    if (style.wrap) ::format_set_text_wrap(format);
    if (style.link) {
        ::format_set_font_color(format, link_color);
        ::format_set_underline(format, LXW_UNDERLINE_SINGLE);
    }
    ::format_set_align(format, style.middle ? LXW_ALIGN_VERTICAL_CENTER : LXW_ALIGN_VERTICAL_TOP);
    if (style.across != Across::automatic) ::format_set_align(format, alignment_of(style.across));
    if (style.indent > 0) ::format_set_indent(format, static_cast<std::uint8_t>(std::min(style.indent, 15)));
    if (style.fill != Fill::none) {
        ::format_set_pattern(format, LXW_PATTERN_SOLID);
        ::format_set_bg_color(format, color_of(style.fill));
    }
    if (style.bordered) {
        ::format_set_border(format, LXW_BORDER_THIN);
        ::format_set_border_color(format, line_color);
    }
    return format;
}

Result<std::string> Book::close() {
    const auto failed = [](const std::string& reason) {
        return tl::unexpected(Error{ErrorKind::write_failed, "", "cannot write: " + reason, ""});
    };
    if (book_) {
        lxw_workbook* book = std::exchange(book_, nullptr);
        note(::workbook_close(book));
    }
    if (!failure_.empty()) return failed(failure_);
    std::ifstream file(path_, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(file), {}};
    if (bytes.empty()) return failed("no room for temporary files");
    return bytes;
}

void Sheet::text(std::uint32_t row, std::uint16_t column, std::string_view text, const CellStyle& style) {
    if (!sheet_ || (text.empty() && style.fill == Fill::none && !style.bordered)) return;
    lxw_format* format = book_->format(style);
    if (text.empty()) return book_->note(::worksheet_write_blank(sheet_, row, column, format));
    const std::string shown = fitted(text, max_cell);
    book_->note(::worksheet_write_string(sheet_, row, column, shown.c_str(), format));
    last_row_ = std::max(last_row_, row);
    const std::size_t longest = longest_line(shown) + 2 * static_cast<std::size_t>(style.indent);
    widen(column, longest);
    if (style.wrap && longest > widths_[column].least) {
        wrapped_.push_back({.range = {row, row, column, column}, .length = longest, .words = {}});
    }
}

void Sheet::number(std::uint32_t row, std::uint16_t column, const Decimal& value, CellStyle style, NumberForm form) {
    if (!sheet_) return;
    if (!is_exact_in_spreadsheet(value)) return text(row, column, to_plain(value), style);
    const Decimal held{.coefficient = value.coefficient, .decimals = value.decimals + (form.percent ? 2 : 0)};
    const std::string plain = to_plain(held);
    double number = 0;
    std::from_chars(plain.data(), plain.data() + plain.size(), number);
    form.decimals = value.decimals;
    style.number_format = number_format(form);
    last_row_ = std::max(last_row_, row);
    book_->note(::worksheet_write_number(sheet_, row, column, number, book_->format(style)));
    widen(column, to_string(value).size() + plain.size() / 3 + 1);
}

void Sheet::link(std::uint32_t row, std::uint16_t column, std::string_view text, const std::string& target,
                 CellStyle style) {
    if (!sheet_ || text.empty()) return;
    style.link = links_ < max_links;
    if (style.link) {
        ++links_;
        book_->note(::worksheet_write_url(sheet_, row, column, ("internal:" + target).c_str(), book_->format(style)));
    }
    // In place of the address, which was written as the text of the cell.
    this->text(row, column, text, style);
}

void Sheet::merged(const CellRange& range, std::string_view text, const CellStyle& style) {
    if (!sheet_) return;
    lxw_format* format = book_->format(style);
    const std::string shown = fitted(text, max_cell);
    if (range.first_row == range.last_row && range.first_column == range.last_column) {
        book_->note(::worksheet_write_string(sheet_, range.first_row, range.first_column, shown.c_str(), format));
        return;
    }
    book_->note(::worksheet_merge_range(sheet_, range.first_row, range.first_column, range.last_row, range.last_column,
                                        shown.c_str(), format));
}

void Sheet::number(std::uint32_t row, std::uint16_t column, int value, const CellStyle& style) {
    if (!sheet_) return;
    last_row_ = std::max(last_row_, row);
    book_->note(::worksheet_write_number(sheet_, row, column, value, book_->format(style)));
    widen(column, std::to_string(value).size());
}

void Sheet::comment(std::uint32_t row, std::uint16_t column, std::string_view text) {
    if (!sheet_ || text.empty()) return;
    std::string shown = fitted(text, max_comment);
    std::ranges::replace_if(
        shown, [](char c) { return static_cast<unsigned char>(c) < ' ' && c != '\n'; }, ' ');
    lxw_comment_options options{};
    options.x_scale = 2.5;
    options.y_scale = 1.5;
    book_->note(::worksheet_write_comment_opt(sheet_, row, column, shown.c_str(), &options));
}

void Sheet::picture(std::uint32_t row, std::uint16_t column, std::string_view bytes, int height, double scale) {
    if (!sheet_ || bytes.empty()) return;
    lxw_image_options options{};
    options.x_scale = options.y_scale = scale;
    options.x_offset = options.y_offset = 2;
    book_->note(::worksheet_insert_image_buffer_opt(
        sheet_, row, column, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), &options));
    constexpr double points_a_pixel = 0.75;
    double& known = heights_[row];
    known = std::min(std::max(known, height * scale * points_a_pixel + 6), highest);
    last_row_ = std::max(last_row_, row);
}

void Sheet::choices(const CellRange& range, const std::vector<std::string>& words, const std::string& why) {
    if (!sheet_ || words.empty()) return;
    std::vector<std::string> kept = words;  // libxlsxwriter takes no const and changes nothing
    std::vector<char*> list;
    for (std::string& word : kept) list.push_back(word.data());
    list.push_back(nullptr);
    lxw_data_validation choice{};
    choice.validate = LXW_VALIDATION_TYPE_LIST;
    choice.value_list = list.data();
    std::string told = fitted(why, max_complaint);
    choice.error_message = told.data();
    book_->note(::worksheet_data_validation_range(sheet_, range.first_row, range.first_column, range.last_row,
                                                  range.last_column, &choice));
}

void Sheet::head(std::uint32_t row, const std::vector<std::string>& names) {
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto column = static_cast<std::uint16_t>(i);
        head(CellRange{row, row, column, column}, names[i]);
    }
}

void Sheet::head(const CellRange& range, std::string_view name) {
    merged(range, name, head_style());
    wrapped_.push_back({.range = range, .length = length(name), .words = std::string(name)});
    if (range.first_column == range.last_column) widen(range.first_column, longest_word(name) + 1);
}

void Sheet::freeze(std::uint32_t row, std::uint16_t columns) {
    if (sheet_) ::worksheet_freeze_panes(sheet_, row, columns);
}

void Sheet::filter(std::uint32_t head_row, std::uint32_t last_row, std::uint16_t columns) {
    if (!sheet_ || columns == 0) return;
    book_->note(::worksheet_autofilter(sheet_, head_row, 0, last_row, static_cast<std::uint16_t>(columns - 1)));
}

void Sheet::limit(std::uint16_t column, std::size_t least, std::size_t most) {
    if (widths_.size() <= column) widths_.resize(column + 1U);
    widths_[column].least = least;
    widths_[column].most = most;
}

void Sheet::row_height(std::uint32_t row, double points) {
    heights_[row] = points;
}

void Sheet::print(const PrintForm& form) {
    if (!sheet_) return;
    ::worksheet_set_paper(sheet_, a4);
    if (form.landscape) ::worksheet_set_landscape(sheet_);
    ::worksheet_fit_to_pages(sheet_, 1, 0);
    ::worksheet_center_horizontally(sheet_);
    ::worksheet_set_margins(sheet_, 0.6, 0.4, form.header.empty() ? 0.5 : 0.75,
                            0.6);  // inches; the left one is for the binding
    if (form.last_head_row >= 0) {
        book_->note(::worksheet_repeat_rows(sheet_, static_cast<lxw_row_t>(form.first_head_row),
                                            static_cast<lxw_row_t>(form.last_head_row)));
    }
    if (form.columns > 0) {
        book_->note(
            ::worksheet_print_area(sheet_, 0, 0, std::max(last_row_, 1U), static_cast<lxw_col_t>(form.columns - 1)));
    }
    if (form.lines) ::worksheet_gridlines(sheet_, LXW_SHOW_ALL_GRIDLINES);
    if (!form.header.empty()) {
        const std::string header = "&C&\"" + std::string(letters) + ",Bold\"&12 " + in_footer(form.header);
        book_->note(::worksheet_set_header(sheet_, header.c_str()));
    }
    const std::string footer =
        "&L&9" + std::string(" ") + in_footer(form.footer) + "&R&9" + in_footer(form.page_word) + " &P/&N";
    book_->note(::worksheet_set_footer(sheet_, footer.c_str()));
    // Numbers of rows and figures with words stand as text on purpose: no green corners.
    book_->note(::worksheet_ignore_errors(sheet_, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576"));
}

std::size_t Sheet::fit(std::size_t page, std::uint16_t growing) {
    std::size_t all = 0;
    for (Width& width : widths_) {
        width.shown = std::clamp(width.content + 1, width.least, std::max(width.least, width.most));
        all += width.shown;
    }
    if (growing < widths_.size() && all < page && widths_[growing].content + 1 > widths_[growing].shown) {
        const std::size_t more = std::min(page - all, widths_[growing].content + 1 - widths_[growing].shown);
        widths_[growing].shown += more;
        all += more;
    }
    for (std::size_t i = 0; sheet_ && i < widths_.size(); ++i) {
        const auto column = static_cast<std::uint16_t>(i);
        book_->note(::worksheet_set_column(sheet_, column, column, static_cast<double>(widths_[i].shown), nullptr));
    }
    fit_rows();
    return all;
}

void Sheet::fit_rows() {
    for (const Wrapped& text : wrapped_) {
        std::size_t width = 0;
        for (std::size_t c = text.range.first_column; c <= text.range.last_column && c < widths_.size(); ++c) {
            width += widths_[c].shown;
        }
        const std::size_t lines = text.words.empty() ? lines_of(text.length, width) : lines_of(text.words, width);
        const std::uint32_t rows = text.range.last_row - text.range.first_row + 1;
        if (lines <= rows) continue;
        const double height = (static_cast<double>(lines) * line_height + above_and_below) / rows;
        for (std::uint32_t row = text.range.first_row; row <= text.range.last_row; ++row) {
            double& known = heights_[row];
            known = std::min(std::max(known, height), highest);
        }
    }
    for (const auto& [row, height] : heights_) {
        if (sheet_) book_->note(::worksheet_set_row(sheet_, row, height, nullptr));
    }
}

std::size_t Sheet::width_of(std::uint16_t columns) const {
    std::size_t all = 0;
    for (std::size_t i = 0; i < widths_.size() && i < columns; ++i) all += widths_[i].shown;
    return all;
}

void Sheet::widen(std::uint16_t column, std::size_t characters) {
    if (widths_.size() <= column) widths_.resize(column + 1U);
    widths_[column].content = std::max(widths_[column].content, characters);
}

}  // namespace solieu::output
