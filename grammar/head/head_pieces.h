#pragma once
// Lines of a head in pieces, each of which says one thing: issuer and motto, number and date may share a line.
//
//   "Số: 12/UBND-NC Đông Hải, ngày 5 tháng 8 năm 2025" -> {number, "Số: 12/UBND-NC"}, {place, "Đông Hải, ngày 5 …"}
//   "TỈNH ĐÔNG HẢI   Độc lập - Tự do - Hạnh phúc"      -> {name, "TỈNH ĐÔNG HẢI"}, {motto, …}
//
// In:    a line. What it says is told by its own words alone; what it means where it stands, head.h tells.
// Out:   its pieces from left to right, never none.
// Fails: never; words that say nothing known are `text`, or `name` in capitals.

#include <cstddef>
#include <vector>

#include "base/lexicon/lexicon.h"
#include "grammar/rowsearch/lines/placed_line.h"
#include "grammar/text.h"

namespace solieu::grammar {

enum class PieceKind {
    rule,           // "–––––––"
    stamp,          // of a signature, "DỰ THẢO", a bare number: no part of the document
    motto,          // "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    number,         // "Số: 183/BC-UBND"
    number_behind,  // "/BC-UBND" typed apart from its digits
    place,          // "Sông Mây, ngày 19 tháng 9 năm 2024"
    document,       // "BÁO CÁO", with its title behind or without
    annex,          // "Phụ lục I"
    attached,       // "(Kèm theo Quyết định số …"
    subject,        // "V/v cập nhật số liệu"
    addressee,      // "Kính gửi: …"
    basis,          // "Căn cứ …"
    enacts,         // "QUYẾT ĐỊNH:"
    section,        // "I. KẾT QUẢ", "- Bộ Nội vụ"
    unit,           // "Đơn vị tính: triệu đồng"
    organisation,   // "SỞ NỘI VỤ"
    official,       // "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH"
    name,           // other words in capitals
    text,           // other words
};

enum class DocumentKind { none, report, cover, other };  // tells what was; hands another over; any other

struct Piece {
    PieceKind kind = PieceKind::text;
    DocumentKind document = DocumentKind::none;
    std::size_t line = 0;  // index into the lines
    Text text;
    std::size_t rest = 0;     // bytes: where what stands behind the words that tell the kind begins
    std::size_t symbols = 0;  // of a number: where its symbols begin (0: none)
    bool bold = false;
};

// "- đã giải quyết …", "• …": an item of a list.
[[nodiscard]] bool is_bullet(std::string_view text);

[[nodiscard]] std::vector<Piece> pieces_of(const PlacedLine& line, std::size_t index, const Lexicon& lexicon);

}  // namespace solieu::grammar
