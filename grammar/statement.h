#pragma once
// What the words of a document say, as written: the product of grammar::recognize.
//
// Numbers are still strings here. Nothing is compared, repaired or computed; normalize/ reads the numbers and audit/
// compares them. Things refer to each other by index (-1: none).

#include <cstdint>
#include <string>
#include <vector>

#include "grammar/text.h"

namespace solieu::grammar {

// ---- prose ---------------------------------------------------------------------------------------------------

struct Section {
    std::string label;  // "II", "1.4", "A", "PHẦN I" without trailing dot; "" for an unnumbered heading
    std::string raw;    // the heading as written, number included
    std::string title;  // without the number
    int level = 0;      // 1 for the outermost
    int parent = -1;
    int paragraph = -1;
    Place place;
};

enum class ParagraphKind {
    head,     // before the first section: issuer, motto, number, date, title, addressee
    heading,  // the heading line of a section (it may carry text and figures of its own)
    body,
    bullet,  // begins with '-', '+', '*', '•', 'a)' or '(1)'
    footnote,
    closing,  // recipients and signature: not prose, holds no figures
    caption,  // title of a table or annex; holds no figures
};

struct FootnoteMark {
    std::uint32_t offset = 0;  // bytes into the paragraph's text; the mark itself is not in the text
    int number = 0;
};

struct Paragraph {
    ParagraphKind kind = ParagraphKind::body;
    Text text;         // without the bullet, the footnote's own number and the marks
    std::string lead;  // what was cut at the beginning: "-", "+", "(1)", "1.1."
    int level = 0;     // bullets: 1 for '-', 2 for '+', 3 for deeper; lists "a)", "(1)" follow the bullets around them
    int section = -1;  // index of the section it stands in
    int footnote = 0;  // the note's number when kind is footnote
    std::vector<FootnoteMark> marks;
};

// A quantity in the prose. Offsets are bytes into the paragraph's text.
struct Figure {
    int paragraph = -1;
    int section = -1;
    std::uint32_t begin = 0, end = 0;  // the whole: number(s) and unit: "1.258.423/1.263.703 người", "99,78%"
    std::string raw;                   // that part of the text
    std::string number;                // "1.258.423"; "" when the text says `không có`
    std::string denominator;           // "1.263.703" of a fraction, else ""
    std::string unit;  // "%", "TTHC", "triệu đồng", "người", "hồ sơ"; "" when none is written
    std::string subject;  // what it counts or measures: "hồ sơ TTHC đã giải quyết", "tỷ lệ giải quyết đúng hạn"
    bool none = false;    // `không có`, `chưa có` where it answers a count: value 0
    bool target = false;  // a goal or threshold ("tối thiểu 20%", "phấn đấu", "đến năm 2025"), not a result
    bool change = false;  // a growth, cut or comparison ("tăng", "giảm", "so với cùng kỳ"): may exceed 100 %
    Place place;
};

// The text says that `whole` consists of `parts`: "42 văn bản (trong đó 13 Nghị quyết và 29 Quyết định)", "gồm:",
// bullets below a total, a footnote that breaks a figure down. Indexes into Statements::figures.
struct Breakdown {
    enum class Form { including, consisting, parenthesis, bullets, footnote };  // trong đó · gồm · (…) · list · note
    Form form = Form::including;
    int whole = -1;
    std::vector<int> parts;
    bool complete = false;  // the words claim that the parts are all ("gồm", "bao gồm"); `trong đó` may list only some
};

// The text says that rate = part / whole: "16/29 nhiệm vụ, đạt 55,2%", "138/173 lớp (đạt tỷ lệ 80%)". `part` and
// `whole` are the same figure when it is a fraction.
struct RatioClaim {
    int part = -1, whole = -1, rate = -1;
};

// The text compares the figure `now` with a plan or with what it was: "350 tỷ đồng, đạt 70% kế hoạch (500 tỷ đồng)",
// "42 vụ, giảm 8 vụ (16%) so với năm trước". Indexes into Statements::figures; -1 for what it does not say.
struct Comparison {
    enum class Manner { reaches, rises, falls, exceeds };  // đạt, bằng · tăng · giảm · vượt
    Manner manner = Manner::reaches;
    int now = -1, before = -1, difference = -1, rate = -1;
};

// A date as written: "19/9/2024", "ngày 19 tháng 9 năm 2024", "26/0/2022", "tháng 9/2022". 0 for what is not written.
struct Date {
    std::string raw;
    int day = 0, month = 0, year = 0;
    bool has_day = false, has_month = false, has_year = false;  // written, whatever its value: "26/0/2022" has a month
    int paragraph = -1;                                         // -1 when it stands in a table
    std::uint32_t begin = 0, end = 0;                           // bytes into the paragraph's text
    int citation = -1;                                          // the document it dates
    bool future_allowed = false;  // a deadline, plan or validity: may lie after the report
    Place place;
};

// A document that is cited: "Quyết định số 45/QĐ-UBND ngày 12/02/2023".
struct Citation {
    std::string raw;
    std::string type;    // "Quyết định"; "" when not written
    std::string number;  // "45/QĐ-UBND"
    int date = -1;       // index into Statements::dates
    int paragraph = -1;
    std::uint32_t begin = 0, end = 0;
    Place place;
};

// ---- tables --------------------------------------------------------------------------------------------------

// indicator: what the rows are called, whatever it is (an indicator, a place, a body). text, code, place and period
// hold what else the table says of a row; nothing is measured there.
enum class ColumnRole { stt, indicator, unit, value, reporter, note, text, code, place, period };

struct Column {
    ColumnRole role = ColumnRole::value;
    std::string title;    // heads of several storeys joined: "Kết quả thống kê / Số liệu"
    std::string period;   // "2024" of "Năm 2024 (tính đến 31/5)", "quý III/2024"; "" when the head names none
    std::string formula;  // "(5)=(4)/(3)" of the row of column numbers; "" where there is none
};

struct RowValue {
    int column = 0;  // index into Table::columns
    Text text;       // as written, line ends as '\n'; empty for a blank cell
    Place place;     // the words' place; for a blank cell the cell's own box
};

enum class RowKind { item, group };

struct Row {
    RowKind kind = RowKind::item;
    std::string stt;      // "1.4.1": no trailing dot; "" for none, '-', '+', blank and "Trong đó"
    std::string stt_raw;  // "1.4.1.", "-", "Trong đó"
    std::string path;  // groups and numbers from the outermost: "III/1.4.1"; children without STT: parent's path + "/1"
    Text label;        // without STT, single spaces
    Text unit;
    Text note;
    std::vector<Figure> note_figures;  // figures of the note; offsets are bytes into its text
    Text reporter;                     // who reports, of multi-year tables
    int parent = -1;                   // index into Table::rows
    bool within = false;               // stands under `Trong đó`
    bool stt_recovered = false;        // the number was missing and follows from its neighbours
    std::vector<RowValue> values;      // one for each value column, in order
    std::vector<RowValue> texts;       // one for each column of role text, code, place, period or reporter, in order
    Place place;                       // page and box of the row where it begins
};

struct Table {
    std::string title;  // "Biểu mẫu 3. Cải cách thủ tục hành chính"; "" when none
    std::string
        unit;  // of all its values, from the line above it: "triệu đồng" of "Đơn vị tính: triệu đồng"; "" for none
    int first_page = 0, last_page = 0;
    std::vector<Column> columns;
    std::vector<Row> rows;
    int section = -1;
    bool rows_hidden = false;  // rows of it are hidden in the file and left out
};

// ---- the report as a whole -----------------------------------------------------------------------------------

// What kind of document a head opens.
enum class HeadForm {
    none,    // no head
    report,  // tells what was: báo cáo, biên bản
    document,  // any other that has a kind or a letterhead of its own: quyết định, kế hoạch, tờ trình, công văn
    annex,  // belongs to another document, which a line in brackets names
    title,  // a title and nothing else: of a list, a table, a sheet
};

// As written; "" for what is blank or not there.
struct Head {
    HeadForm form = HeadForm::none;
    Text title;   // "Công tác cải cách hành chính tỉnh X quý III năm 2024"
    Text number;  // "183/BC-UBND"; the number before the slash may be blank: "/BC-UBND"
    Text place;   // "Bình Sơn"
    Text issuer;  // "ỦY BAN NHÂN DÂN\nTỈNH BÌNH SƠN": the lines as they stand; of an annex who signed its document
    int date = -1;            // index into Statements::dates: the date of the report
    int date_paragraph = -1;  // the paragraph that holds it
    std::string period;       // the words that may name the period: the title without the days and laws that it names
};

// Numbers of a page that stand in no table, figure, date or citation: see inventory.h.
struct UnplacedNumbers {
    int page = 0;
    int numbers = 0;
};

struct Statements {
    Head head;
    std::vector<Section> sections;
    std::vector<Paragraph> paragraphs;
    std::vector<Table> tables;
    std::vector<Figure> figures;  // in reading order
    std::vector<Breakdown> breakdowns;
    std::vector<RatioClaim> ratios;
    std::vector<Comparison> comparisons;
    std::vector<Date> dates;
    std::vector<Citation> citations;
    std::vector<UnplacedNumbers> unplaced;  // by page
    std::vector<Diagnostic> diagnostics;    // what was not understood: a table with no head, a row that fits nowhere
};

}  // namespace solieu::grammar
