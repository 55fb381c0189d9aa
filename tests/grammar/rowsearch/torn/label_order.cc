#include "grammar/rowsearch/torn/label_order.h"

#include <boost/test/unit_test.hpp>
#include <string>

using namespace solieu::grammar;

BOOST_AUTO_TEST_SUITE(label_order_tests)

namespace {

// "1.2" is a number, "l" a label, "u" a unit, "v" a value; a comma between.
std::string order(const std::string& text) {
    std::vector<CellPiece> pieces;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(',', at), text.size());
        const std::string word = text.substr(at, end - at);
        CellPiece& piece = pieces.emplace_back();
        piece.block = static_cast<int>(pieces.size());
        piece.opens = piece.known = word == "l";
        piece.kind = word == "u" ? PieceKind::unit : word == "v" ? PieceKind::value : PieceKind::label;
        if (auto stt = parse_stt(word); stt && piece.kind == PieceKind::label && word != "l") {
            piece.kind = PieceKind::number;
            piece.number = stt;
        }
        at = end + 1;
    }
    const LabelOrder order = order_labels(pieces);
    std::string out;
    for (const std::size_t k : order.numbers) out += pieces[k].number->text + " ";
    for (const std::size_t k : order.labels) out += std::to_string(k) + " ";
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(in_order_already) {
    BOOST_TEST(order("1.1,l,u,v,1.2,l,u,v") == "1.1 1.2 1 5 ");
}

BOOST_AUTO_TEST_CASE(a_number_that_goes_back) {
    BOOST_TEST(order("1.2,l,u,v,u,v,1.4,l,u,v,1.3,l") == "1.2 1.3 1.4 1 11 7 ");
}

BOOST_AUTO_TEST_CASE(numbers_in_a_column_before_their_labels) {
    BOOST_TEST(order("1.1,l,u,v,1.3.1,l,u,v,1.2,1.3,l,l") == "1.1 1.2 1.3 1.3.1 1 10 11 5 ");
}

BOOST_AUTO_TEST_CASE(cells_left_over_above_rows_without_numbers) {
    // 2.2 has no cells behind it: those of "u,v,u,v" that are too many for 2.1 are its own.
    BOOST_TEST(order("2.1,l,u,v,u,v,l,u,v,2.2,l") == "2.1 2.2 1 10 6 ");
}

BOOST_AUTO_TEST_SUITE_END()
