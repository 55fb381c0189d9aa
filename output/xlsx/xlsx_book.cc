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

constexpr std::size_t max_cell = 32'767, max_comment = 2'000;
constexpr std::size_t narrowest = 6, widest = 60;
constexpr std::time_t creation = 946'684'800;  // 1 January 2000
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

std::size_t longest_line(std::string_view text) {
    std::size_t longest = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        longest = std::max(longest, length(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return longest;
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

}  // namespace

std::string vietnamese_format(int decimals, bool percent_sign) {
    std::string out = "[$-42A]#,##0";
    if (decimals > 0) out += "." + std::string(static_cast<std::size_t>(std::min(decimals, 30)), '0');
    return percent_sign ? out + "\"%\"" : out;
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
    if (style == CellStyle{} || !book_) return nullptr;
    lxw_format*& format = formats_[style];
    if (format) return format;
    format = ::workbook_add_format(book_);
    if (!style.number_format.empty()) ::format_set_num_format(format, style.number_format.c_str());
    if (style.bold) ::format_set_bold(format);
    if (style.fill != Fill::none) {
        ::format_set_pattern(format, LXW_PATTERN_SOLID);
        ::format_set_bg_color(format, color_of(style.fill));
    }
    if (style.fill == Fill::head) {
        ::format_set_text_wrap(format);
        ::format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
        ::format_set_border(format, LXW_BORDER_THIN);
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
    if (!sheet_ || (text.empty() && style.fill == Fill::none)) return;
    lxw_format* format = book_->format(style);
    if (text.empty()) return book_->note(::worksheet_write_blank(sheet_, row, column, format));
    const std::string shown = fitted(text, max_cell);
    book_->note(::worksheet_write_string(sheet_, row, column, shown.c_str(), format));
    if (style.fill != Fill::head) widen(column, longest_line(shown));
}

void Sheet::number(std::uint32_t row, std::uint16_t column, const Decimal& value, CellStyle style, bool percent_sign) {
    if (!sheet_) return;
    const std::string plain = to_plain(value);
    if (!is_exact_in_spreadsheet(value)) return text(row, column, plain, style);
    double number = 0;
    std::from_chars(plain.data(), plain.data() + plain.size(), number);
    style.number_format = vietnamese_format(value.decimals, percent_sign);
    book_->note(::worksheet_write_number(sheet_, row, column, number, book_->format(style)));
    widen(column, to_string(value).size() + plain.size() / 3 + 1);
}

void Sheet::number(std::uint32_t row, std::uint16_t column, int value, const CellStyle& style) {
    if (!sheet_) return;
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

void Sheet::head(std::uint32_t row, const std::vector<std::string>& names) {
    for (std::size_t i = 0; i < names.size(); ++i) {
        text(row, static_cast<std::uint16_t>(i), names[i], {.fill = Fill::head, .bold = true});
        widen(static_cast<std::uint16_t>(i), std::min<std::size_t>(longest_line(names[i]) + 3, 24));
    }
}

void Sheet::freeze(std::uint32_t row, std::uint16_t columns) {
    if (sheet_) ::worksheet_freeze_panes(sheet_, row, columns);
}

void Sheet::filter(std::uint32_t head_row, std::uint32_t last_row, std::uint16_t columns) {
    if (!sheet_ || columns == 0) return;
    book_->note(::worksheet_autofilter(sheet_, head_row, 0, last_row, static_cast<std::uint16_t>(columns - 1)));
}

void Sheet::fit() {
    for (std::size_t i = 0; sheet_ && i < widths_.size(); ++i) {
        const double width = static_cast<double>(std::clamp(widths_[i] + 1, narrowest, widest));
        const auto column = static_cast<std::uint16_t>(i);
        book_->note(::worksheet_set_column(sheet_, column, column, width, nullptr));
    }
}

void Sheet::widen(std::uint16_t column, std::size_t characters) {
    if (widths_.size() <= column) widths_.resize(column + 1U);
    widths_[column] = std::max(widths_[column], characters);
}

}  // namespace solieu::output
