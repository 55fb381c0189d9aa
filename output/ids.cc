#include "output/ids.h"

namespace solieu::output {

namespace {

std::string numbered(char letter, int index) {
    return index < 0 ? std::string() : letter + std::to_string(index + 1);
}

}  // namespace

std::string table_id(int table) {
    return numbered('t', table);
}
std::string figure_id(int figure) {
    return numbered('f', figure);
}
std::string section_id(int section) {
    return numbered('s', section);
}
std::string date_id(int date) {
    return numbered('d', date);
}
std::string citation_id(int citation) {
    return numbered('c', citation);
}
std::string finding_id(int finding) {
    return numbered('e', finding);
}

std::string unread_id(int diagnostic) {
    return numbered('n', diagnostic);
}

std::string row_id(int table, int row) {
    return table < 0 || row < 0 ? std::string() : table_id(table) + '.' + numbered('r', row);
}

std::string id_of(const audit::Ref& ref) {
    switch (ref.kind) {
        case audit::Ref::Kind::row:
            return row_id(ref.table, ref.index);
        case audit::Ref::Kind::figure:
            return figure_id(ref.index);
        case audit::Ref::Kind::date:
            return date_id(ref.index);
        case audit::Ref::Kind::citation:
            return citation_id(ref.index);
        case audit::Ref::Kind::section:
            return section_id(ref.index);
    }
    return {};
}

}  // namespace solieu::output
