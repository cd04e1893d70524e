using ContentHub.Library.Searching;

namespace ContentHub.Library.Tests;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("pump", "\"pump\"*")]
    [InlineData("  water   pump ", "\"water\" AND \"pump\"*")]
    [InlineData("\"dry run\" pump", "\"dry run\" AND \"pump\"*")]
    [InlineData("pump \"dry run\"", "\"pump\" AND \"dry run\"")]
    [InlineData("pump -water", "(\"pump\") NOT \"water\"")]
    [InlineData("-\"dry run\" pump", "(\"pump\"*) NOT \"dry run\"")]
    [InlineData("Straße", "\"Strasse\"*")]
    [InlineData("\"unclosed phrase", "\"unclosed phrase\"")]
    [InlineData("NEAR(a b)", "\"NEAR(a\" AND \"b)\"*")]
    [InlineData("title:pump AND OR*", "\"title:pump\" AND \"AND\" AND \"OR*\"*")]
    public void Words_phrases_and_exclusions_become_a_question(string text, string match) => Assert.Equal(match, SearchText.ToMatch(text));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("*")]
    [InlineData("\"\"")]
    [InlineData("\"")]
    [InlineData("-")]
    [InlineData("-pump")]
    [InlineData("🚀 ⚙️ !!!")]
    [InlineData("()[]{}^:+~")]
    public void Text_without_a_word_to_look_for_asks_nothing(string text) => Assert.Null(SearchText.ToMatch(text));

    [Fact]
    public void Markers_in_a_hit_become_elements_and_everything_else_is_encoded() =>
        Assert.Equal("a &lt;b&gt; <mark>&amp;c</mark> d", Marks.ToHtml("a <b> \u0001&c\u0002 d"));
}
