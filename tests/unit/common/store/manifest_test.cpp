#include "store/manifest.hpp"

#include <doctest/doctest.h>
#include <entente/error.hpp>

#include <optional>
#include <string>

using namespace entente;

namespace {

std::optional<Errc> refusal(const std::string& stored) {
    try {
        check_manifest(stored, "an.index");
    } catch (const Error& error) {
        return error.code();
    }
    return std::nullopt;
}

}  // namespace

TEST_CASE("a manifest comes back as it was") {
    for (const Manifest& manifest : {manifest_of({}), manifest_of({"desk", "region"})}) {
        CHECK(decode_manifest(encode(manifest)) == manifest);
    }
}

TEST_CASE("what this program cannot read is refused, and why is said") {
    const Manifest good = manifest_of({"desk"});
    CHECK(refusal(encode(good)) == std::nullopt);
    CHECK(refusal("") == Errc::not_an_index);

    Manifest newer = good;
    newer.format = Manifest::current_format + 1;
    CHECK(refusal(encode(newer)) == Errc::wrong_format);

    Manifest unknown = good;
    unknown.features.push_back("teleportation");
    CHECK(refusal(encode(unknown)) == Errc::wrong_format);

    Manifest other_words = good;
    other_words.analyzer = "another";
    CHECK(refusal(encode(other_words)) == Errc::wrong_format);
}
