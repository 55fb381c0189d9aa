#include "extract/encoding/legacy_evidence.h"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(legacy_evidence_tests)

namespace {

using namespace solieu::extract;

LegacyEvidence weighed(LegacyEncoding encoding, std::string_view shown) {
    LegacyEvidence evidence;
    weigh(encoding, characters_of(shown), evidence);
    return evidence;
}

std::optional<LegacyEncoding> found(std::string_view shown) {
    return find_encoding(characters_of(shown));
}

constexpr std::string_view tcvn3 =
    "Thùc hiÖn nhiÖm vô ®­îc giao, UBND huyÖn ®· tiÕp nhËn 1.872 hå s¬ vµ gi¶i quyÕt ®óng h¹n 99,8%.";
constexpr std::string_view vni =
    "Thöïc hieän nhieäm vuï ñöôïc giao, UBND huyeän ñaõ tieáp nhaän 1.872 hoà sô vaø giaûi quyeát ñuùng haïn 99,8%.";
constexpr std::string_view unicode =
    "Thực hiện nhiệm vụ được giao, UBND huyện đã tiếp nhận 1.872 hồ sơ và giải quyết đúng hạn 99,8%.";

BOOST_AUTO_TEST_CASE(counts) {
    const LegacyEvidence two = weighed(LegacyEncoding::tcvn3, "B¸o c¸o so 12/26");
    BOOST_TEST(two.converted == 2u);
    BOOST_TEST(two.shown + two.both + two.neither == 0u);
    BOOST_TEST(weighed(LegacyEncoding::tcvn3, "Báo cáo số").shown == 3u);
    BOOST_TEST(weighed(LegacyEncoding::tcvn3, "sè").both == 1u);
    BOOST_TEST(weighed(LegacyEncoding::tcvn3, "m¸y Mü®x").neither == 1u);
    BOOST_TEST(weighed(LegacyEncoding::tcvn3, "12/26 ha, 5°C").converted == 0u);
    BOOST_TEST(agrees(weighed(LegacyEncoding::tcvn3, "UBND 12")));
    BOOST_TEST(!agrees(weighed(LegacyEncoding::tcvn3, "Báo cáo")));
}

BOOST_AUTO_TEST_CASE(old_texts_are_found) {
    BOOST_TEST((found(tcvn3) == LegacyEncoding::tcvn3));
    BOOST_TEST((found(vni) == LegacyEncoding::vni));
    BOOST_TEST((found(std::string(unicode) + "\n" + std::string(tcvn3) + "\n" + std::string(unicode)) ==
                LegacyEncoding::tcvn3));
    BOOST_TEST((find_encoding(characters_of("Tæng hîp"), Otherwise::bytes) == LegacyEncoding::tcvn3));
}

BOOST_AUTO_TEST_CASE(other_texts_are_left_alone) {
    BOOST_TEST(!found(unicode));
    BOOST_TEST(!found(""));
    BOOST_TEST(!found("1.872 99,8% 12/26 100 %\n05 07"));
    BOOST_TEST(!found("Tæng hîp"));                                          // too little to be sure
    BOOST_TEST(!found("là và có không nhà trà cà quà thì mà bà gà xà hà"));  // letters that Latin-1 has
    BOOST_TEST(!found("The report of the province was naïve; a façade, a résumé and a café. Sørensen, Müller, Núñez."));
    BOOST_TEST(
        !found("L'année dernière, les procédures ont été simplifiées là où c'était nécessaire; le préfet a été "
               "très clair à ce sujet, même si les délais étaient dépassés. Où êtes-vous né? Dû à la fête, ça "
               "a gêné l'élève français; il a répondu déjà à l'évêque, et le maïs a mûri."));
    BOOST_TEST(
        !found("Die Übersicht für das Jahr enthält fünf größere Änderungen; die Behörde prüft, ob ältere Fälle "
               "geführt würden. Öffentliche Ämter müssen künftig früher anhören, was Bürger wünschen."));
    BOOST_TEST(
        !found("A situação do município não é fácil: há três anos que a câmara só recebe pedidos de revisão, "
               "e também não há avaliação dos órgãos à luz da lei; o público é também contribuição."));
}

}  // namespace

BOOST_AUTO_TEST_SUITE_END()
