#include "app/worker/socket_messages.h"

#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <string>
#include <thread>

using namespace solieu::app;

BOOST_AUTO_TEST_SUITE(socket_messages_tests)

namespace {

struct Pair {
    explicit Pair(int type) { BOOST_TEST_REQUIRE(::socketpair(AF_UNIX, type | SOCK_CLOEXEC, 0, ends.data()) == 0); }
    ~Pair() {
        for (const int end : ends) {
            if (end >= 0) ::close(end);
        }
    }
    std::array<int, 2> ends{-1, -1};
};

}  // namespace

BOOST_AUTO_TEST_CASE(messages_come_whole_and_in_order) {
    Pair pair(SOCK_STREAM);
    const std::string large(5 << 20, 'x');
    std::thread other([&] {
        for (const std::string& text : {std::string("a"), large, std::string()})
            BOOST_TEST(send_message(pair.ends[0], text));
    });
    BOOST_TEST(receive_message(pair.ends[1])->bytes == "a");
    BOOST_TEST((receive_message(pair.ends[1])->bytes == large));
    const auto last = receive_message(pair.ends[1]);
    other.join();
    BOOST_TEST_REQUIRE(last.has_value());
    BOOST_TEST(last->bytes == "");
    BOOST_TEST(last->descriptor.number() == -1);
}

BOOST_AUTO_TEST_CASE(a_descriptor_goes_with_a_message) {
    for (const int type : {SOCK_STREAM, SOCK_SEQPACKET}) {
        Pair pair(type), other(SOCK_STREAM);
        BOOST_TEST(send_message(pair.ends[0], {}, other.ends[0]));
        const auto message = receive_message(pair.ends[1]);
        BOOST_TEST_REQUIRE(message.has_value());
        BOOST_TEST(message->descriptor.number() != other.ends[0]);
        BOOST_TEST(send_message(message->descriptor.number(), "b"));
        BOOST_TEST(receive_message(other.ends[1])->bytes == "b");
    }
}

BOOST_AUTO_TEST_CASE(nothing_comes_from_one_who_is_gone) {
    Pair pair(SOCK_STREAM);
    const std::uint64_t too_much = ~0ull;
    BOOST_TEST(::write(pair.ends[0], &too_much, sizeof too_much) == 8);
    BOOST_TEST(!receive_message(pair.ends[1]).has_value());
    ::close(pair.ends[0]);
    pair.ends[0] = -1;
    BOOST_TEST(!receive_message(pair.ends[1]).has_value());
    BOOST_TEST(!send_message(pair.ends[1], "a"));
}

BOOST_AUTO_TEST_SUITE_END()
