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
//   sheet.print({.landscape = true, .last_head_row = 0});
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
enum class Across { automatic, left, center, right };  // automatic: text left, numbers right

// Letters are those of the official form of documents (Times New Roman).
struct CellStyle {
    Fill fill = Fill::none;
    bool bold = false;
    bool italic = false;
    bool link = false;      // blue, underlined
    bool wrap = false;      // goes on in a new line where the column ends
    bool bordered = false;  // thin lines around it
    bool middle = false;    // halfway between top and bottom; else at the top
    Across across = Across::automatic;
    int indent = 0;                  // steps from the left
    int size = 11;                   // of the letters, in points
    std::string number_format = {};  // "" for general

    friend auto operator<=>(const CellStyle&, const CellStyle&) = default;
};

[[nodiscard]] CellStyle head_style();

// How a number is shown: with its decimals and, where it was written so, its thousands set apart and zeros before it.
struct NumberForm {
    int decimals = 0;
    int digits = 1;  // before the decimal mark at least
    bool grouped = true;
    bool percent = false;    // the cell holds a hundredth of what is shown
    bool vietnamese = true;  // 1.234,50 whatever the country of the computer; else as that country has it
};

// "[$-42A]#,##0.00" is shown as 1.234,50.
[[nodiscard]] std::string number_format(const NumberForm& form);

// Whether a spreadsheet keeps every digit: at most 15 of them.
[[nodiscard]] bool is_exact_in_spreadsheet(const Decimal& value);

class Book;

// How a sheet comes out of a printer: A4, as wide as one page and as long as it takes.
struct PrintForm {
    bool landscape = false;
    int first_head_row = 0, last_head_row = -1;  // stand on every page; none when the last is -1
    int columns = 0;                             // so many from the left are printed; 0 for all
    std::string header;                          // above every page
    std::string footer;                          // at the left of the page's foot; its number stands at the right
    std::string page_word;                       // before that number
    bool lines = false;                          // around cells that have none of their own
};

struct CellRange {
    std::uint32_t first_row = 0, last_row = 0;
    std::uint16_t first_column = 0, last_column = 0;
};

class Sheet {
  public:
    static constexpr std::uint32_t max_rows = 1'048'576;
    static constexpr int max_links = 65'530;  // of a sheet

    void text(std::uint32_t row, std::uint16_t column, std::string_view text, const CellStyle& style = {});
    // form.decimals is that of the value; in percent a hundredth of the value stands in the cell.
    void number(std::uint32_t row, std::uint16_t column, const Decimal& value, CellStyle style = {},
                NumberForm form = {});
    void number(std::uint32_t row, std::uint16_t column, int value, const CellStyle& style = {});
    // Text that leads to a cell of the workbook: "'Bảng 1'!D5".
    void link(std::uint32_t row, std::uint16_t column, std::string_view text, const std::string& target,
              CellStyle style = {});
    // Several cells as one; its text widens no column.
    void merged(const CellRange& range, std::string_view text, const CellStyle& style);
    void comment(std::uint32_t row, std::uint16_t column, std::string_view text);
    // A picture over the cell, `scale` of its pixels; the row becomes as high as it.
    void picture(std::uint32_t row, std::uint16_t column, std::string_view bytes, int height, double scale);
    // Cells in which one of these words is chosen from a list, or nothing; 255 characters in all. `why` is said of
    // others.
    void choices(const CellRange& range, const std::vector<std::string>& words, const std::string& why);

    // A row of heads that stays in sight, with `columns` columns at the left, and filters over `rows` rows below it.
    void head(std::uint32_t row, const std::vector<std::string>& names);
    void head(const CellRange& range, std::string_view name);
    void freeze(std::uint32_t row, std::uint16_t columns);
    void filter(std::uint32_t head_row, std::uint32_t last_row, std::uint16_t columns);

    // How wide a column may become, and must, in characters; before fit().
    void limit(std::uint16_t column, std::size_t least, std::size_t most);
    void row_height(std::uint32_t row, double points);
    void print(const PrintForm& form);

    // Columns as wide, and rows as high, as what stands in them, within reason; what is left of `page` characters goes
    // to the column `growing`, as far as it has use for it. To be called last. Returns the width of all.
    std::size_t fit(std::size_t page = 0, std::uint16_t growing = 0);
    // After fit(): of so many columns from the left.
    [[nodiscard]] std::size_t width_of(std::uint16_t columns) const;

  private:
    friend class Book;
    Sheet(Book& book, lxw_worksheet* sheet) : book_(&book), sheet_(sheet) {}
    void widen(std::uint16_t column, std::size_t characters);

    struct Width {
        std::size_t content = 0, least = 6, most = 60, shown = 0;
    };
    Book* book_;
    lxw_worksheet* sheet_;
    // What is wrapped. Programs for spreadsheets differ in whether they make room for it by themselves.
    struct Wrapped {
        CellRange range;
        std::size_t length = 0;
        std::string words;  // of heads, whose columns are narrow; else ""
    };
    void fit_rows();

    std::vector<Width> widths_;
    std::vector<Wrapped> wrapped_;
    std::map<std::uint32_t, double> heights_;
    std::uint32_t last_row_ = 0;
    int links_ = 0;
};

// "D5".
[[nodiscard]] std::string cell_name(std::uint32_t row, std::uint16_t column);

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
