#include "audit/relations/relation.h"

#include <algorithm>

namespace solieu::audit {

RelationKey key_of(const Relation& relation) {
    RelationKey key{relation.kind, relation.stated, relation.parts};
    key.stated.exponent = 0;
    for (Term& part : key.parts) part.exponent = 0;
    if (!is_quotient(relation.kind)) std::sort(key.parts.begin(), key.parts.end());
    return key;
}

}  // namespace solieu::audit
