#pragma once
// A workbook being written: a cover over libxlsxwriter. Private to the XLSX writer and its test.
//
// Text is always text: what begins with = + - @ never becomes a formula. What a cell cannot hold (more than 32,767
// characters) is cut and ends in " […]". A number that a spreadsheet would round (more than 15 digits) is written as
// text. The same calls give the same bytes: the time of creation is fixed.
//
// Example:
//   Book book;
//   Sheet sheet = book.add_sheet("Findings");
//   sheet.head(0, {"id", "rule"});
//   sheet.text(1, 0, "e1");
//   Result<std::string> bytes = book.close();

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.h"
#include "base/result.h"

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace solieu::output {

enum class Fill { none, head, info, warning, error };

struct CellStyle {
    Fill fill = Fill::none;
    bool bold = false;
    std::string number_format;  // "" for general

    friend auto operator<=>(const CellStyle&, const CellStyle&) = default;
};

// How Vietnamese readers see a number of so many decimals: "[$-42A]#,##0.00", which is shown as 1.234,50.
[[nodiscard]] std::string vietnamese_format(int decimals, bool percent_sign);

// Whether a spreadsheet keeps every digit: at most 15 of them.
[[nodiscard]] bool is_exact_in_spreadsheet(const Decimal& value);

class Book;

class Sheet {
  public:
    static constexpr std::uint32_t max_rows = 1'048'576;

    void text(std::uint32_t row, std::uint16_t column, std::string_view text, const CellStyle& style = {});
    void number(std::uint32_t row, std::uint16_t column, const Decimal& value, CellStyle style = {},
                bool percent_sign = false);
    void number(std::uint32_t row, std::uint16_t column, int value, const CellStyle& style = {});
    void comment(std::uint32_t row, std::uint16_t column, std::string_view text);

    // A row of heads that stays in sight, with `columns` columns at the left, and filters over `rows` rows below it.
    void head(std::uint32_t row, const std::vector<std::string>& names);
    void freeze(std::uint32_t row, std::uint16_t columns);
    void filter(std::uint32_t head_row, std::uint32_t last_row, std::uint16_t columns);

    // Columns as wide as what stands in them, within reason. To be called last.
    void fit();

  private:
    friend class Book;
    Sheet(Book& book, lxw_worksheet* sheet) : book_(&book), sheet_(sheet) {}
    void widen(std::uint16_t column, std::size_t characters);

    Book* book_;
    lxw_worksheet* sheet_;
    std::vector<std::size_t> widths_;
};

class Book {
  public:
    Book();
    ~Book();
    Book(const Book&) = delete;
    Book& operator=(const Book&) = delete;

    [[nodiscard]] Sheet add_sheet(const std::string& name);

    // The bytes of the file. Fails (write_failed) when there is no room for temporary files, or a sheet has more rows
    // than spreadsheets hold.
    [[nodiscard]] Result<std::string> close();

  private:
    friend class Sheet;
    lxw_format* format(const CellStyle& style);
    void note(int code);  // of a call of libxlsxwriter

    std::string path_;
    lxw_workbook* book_ = nullptr;
    std::map<CellStyle, lxw_format*> formats_;
    std::string failure_;
};

}  // namespace solieu::output
