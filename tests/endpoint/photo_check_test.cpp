#include "endpoint/photo_check.h"

#include <array>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "endpoint/sample_pictures.h"

using namespace counterpart::endpoint;
using counterpart::domain::PhotoType;

namespace {

std::string code_of(std::string_view bytes) {
    const auto facts = check_photo(bytes);
    return facts ? "passed" : facts.error().code;
}

/// A picture with something put in at a place.
std::string with(std::string picture, std::size_t at, std::string_view more) { return picture.insert(at, more); }

constexpr std::size_t kBehindJpegStart = 2;
constexpr std::size_t kBehindPngHeader = 8 + 25;

}  // namespace

TEST_CASE("pictures as encoders make them pass, with their size") {
    CHECK(check_photo(jpeg_picture(40, 30)) == PhotoFacts{PhotoType::kJpeg, 40, 30});
    CHECK(check_photo(jpeg_picture(400, 300, true)) == PhotoFacts{PhotoType::kJpeg, 400, 300});
    CHECK(check_photo(png_picture(1, 1)) == PhotoFacts{PhotoType::kPng, 1, 1});
    CHECK(check_photo(png_picture(40, 30)) == PhotoFacts{PhotoType::kPng, 40, 30});
    CHECK(check_photo(webp_picture(40, 30)) == PhotoFacts{PhotoType::kWebp, 40, 30});
    CHECK(check_photo(webp_picture(41, 31, true)) == PhotoFacts{PhotoType::kWebp, 41, 31});
}

TEST_CASE("what is no JPEG, PNG or WebP is refused, SVG and GIF too") {
    CHECK(code_of("") == "photo_empty");
    for (const std::string_view text :
         {"x", "<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>", "<?xml version='1.0'?><svg/>", "GIF89a\x01\x01",
          "%PDF-1.7", "BM", "<html>", "RIFF\x04\x01\x01\x01WAVE", "\xFF\xD8", "II*"}) {
        CHECK(code_of(text) == "photo_of_unknown_kind");
    }
    CHECK(code_of(" " + jpeg_picture(8, 8)) == "photo_of_unknown_kind");
}

TEST_CASE("more than 8 MB are refused before anything is read") {
    CHECK(code_of("\xFF\xD8\xFF" + std::string(kMostPhotoBytes, 'x')) == "photo_too_large");
}

TEST_CASE("a header that promises more than 40 megapixels is refused before decoding") {
    std::string jpeg = jpeg_picture(8, 8);
    const std::size_t frame = jpeg.find("\xFF\xC0");
    jpeg.replace(frame + 5, 4, "\xFF\xFF\xFF\xFF");
    CHECK(code_of(jpeg) == "photo_too_many_pixels");
    std::string header = four_bytes(100'000) + four_bytes(100'000);
    header += std::string("\x08\x02\0\0\0", 5);
    const std::string png = png_picture(8, 8);
    CHECK(code_of(png.substr(0, 8) + png_chunk("IHDR", header) + png.substr(kBehindPngHeader)) == "photo_too_many_pixels");
    CHECK(code_of(webp_file(riff_chunk("VP8L", std::string("\x2F\xFF\xFF\xFF\x0F", 5)))) == "photo_too_many_pixels");
    std::string canvas(10, '\xFF');
    canvas[0] = 0;
    CHECK(code_of(webp_file(riff_chunk("VP8X", canvas) + riff_chunk("VP8 ", "x"))) == "photo_too_many_pixels");
}

TEST_CASE("bytes behind the picture are refused, whatever they are") {
    for (const std::string& picture : {jpeg_picture(8, 8), png_picture(8, 8), webp_picture(8, 8)}) {
        for (const std::string_view more :
             {std::string_view("\0", 1), std::string_view("<script>alert(1)</script>"), std::string_view("PK\x03\x04")}) {
            CHECK(code_of(picture + std::string(more)) == "photo_has_more");
        }
        CHECK(code_of(picture + picture) == "photo_has_more");
    }
    const std::string chunks = webp_picture(8, 8).substr(12);
    CHECK(code_of(webp_file(chunks + riff_chunk("JUNK", "<script>"))) == "photo_has_more");
}

TEST_CASE("places, comments and all else that draws nothing is refused") {
    const std::string jpeg = jpeg_picture(8, 8);
    for (const auto& [marker, text] : {std::pair<unsigned char, std::string_view>{0xE1, "Exif"},
                                       {0xE1, "http://ns.adobe.com/xap/1.0/"},
                                       {0xED, "Photoshop 3.0"},
                                       {0xFE, "*/=alert(1)/*"},
                                       {0xE0, "JFXX"},
                                       {0xE2, "MPF"},
                                       {0xEF, ""}}) {
        CHECK(code_of(with(jpeg, kBehindJpegStart, jpeg_segment(marker, text))) == "photo_has_metadata");
    }
    const std::string png = png_picture(8, 8);
    for (const std::string_view name : {"tEXt", "zTXt", "iTXt", "eXIf", "tIME", "abCd"}) {
        CHECK(code_of(with(png, kBehindPngHeader, png_chunk(name, "place"))) == "photo_has_metadata");
    }
    const std::string chunks = webp_picture(8, 8).substr(12);
    CHECK(code_of(webp_file(riff_chunk("EXIF", "x") + chunks)) == "photo_has_metadata");
    CHECK(code_of(webp_file(chunks + riff_chunk("EXIF", "x"))) == "photo_has_metadata");
    CHECK(code_of(webp_file(chunks + riff_chunk("XMP ", "x"))) == "photo_has_metadata");
    CHECK(code_of(webp_file(riff_chunk("JUNK", "x") + chunks)) == "photo_has_metadata");
}

TEST_CASE("a colour profile of usual size passes, one that hides a file does not") {
    const std::string start("ICC_PROFILE\0\1\1", 14);
    const std::string jpeg = jpeg_picture(8, 8);
    CHECK(code_of(with(jpeg, kBehindJpegStart, jpeg_segment(0xE2, start + std::string(500, 'p')))) == "passed");
    CHECK(code_of(with(jpeg, kBehindJpegStart, jpeg_segment(0xE2, start + std::string(20'000, 'p')))) == "photo_has_metadata");
    CHECK(code_of(with(png_picture(8, 8), kBehindPngHeader, png_chunk("iCCP", std::string(20'000, 'p')))) == "photo_has_metadata");
}

TEST_CASE("moving pictures are refused") {
    CHECK(code_of(with(png_picture(8, 8), kBehindPngHeader, png_chunk("acTL", std::string(8, '\0')))) == "photo_animated");
    std::string canvas(10, '\0');
    canvas[0] = 2;
    CHECK(code_of(webp_file(riff_chunk("VP8X", canvas))) == "photo_animated");
    CHECK(code_of(webp_file(riff_chunk("ANMF", "x"))) == "photo_animated");
}

TEST_CASE("a picture that is cut off anywhere is refused") {
    for (const std::string& picture :
         {jpeg_picture(16, 16), jpeg_picture(16, 16, true), png_picture(16, 16), webp_picture(16, 16), webp_picture(16, 16, true)}) {
        for (std::size_t size = 0; size < picture.size(); ++size) {
            CHECK(code_of(picture.substr(0, size)) != "passed");
        }
    }
}

TEST_CASE("damage at any byte ends in an answer, and a PNG notices all of it") {
    for (const std::string& picture : {jpeg_picture(16, 16), png_picture(16, 16), webp_picture(16, 16), webp_picture(16, 16, true)}) {
        for (std::size_t at = 0; at < picture.size(); ++at) {
            std::string damaged = picture;
            damaged[at] = static_cast<char>(damaged[at] ^ 0x55);
            const std::string code = code_of(damaged);
            CHECK((picture[1] != 'P' || code != "passed"));
        }
    }
}

TEST_CASE("pixels that are promised and missing are refused, in a valid file too") {
    std::string header = four_bytes(6000) + four_bytes(6000);
    header += std::string("\x08\x02\0\0\0", 5);
    const std::string png = png_picture(8, 8);
    CHECK(code_of(png.substr(0, 8) + png_chunk("IHDR", header) + png.substr(kBehindPngHeader)) == "photo_damaged");
    std::string jpeg = jpeg_picture(8, 8);
    jpeg.replace(jpeg.find("\xFF\xC0") + 5, 4, std::string("\x10\x00\x10\x00", 4));
    CHECK(code_of(jpeg) == "photo_damaged");
}
