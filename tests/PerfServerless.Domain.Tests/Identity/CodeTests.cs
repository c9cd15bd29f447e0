using System.Text.Json;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Tests.Identity;

public sealed class CodeTests
{
    /// <summary>Every kind of code: how to make one, how it is named in a sentence, its greatest length, and the empty one.</summary>
    public static TheoryData<string, int, Func<string, object>, Func<string>> Kinds => new()
    {
        { "tenant code", 12, t => new TenantId(t), () => default(TenantId).Value },
        { "cadence id", 16, t => new CadenceId(t), () => default(CadenceId).Value },
        { "KPI id", 24, t => new KpiId(t), () => default(KpiId).Value },
        { "objective id", 24, t => new ObjectiveId(t), () => default(ObjectiveId).Value },
        { "person id", 24, t => new PersonId(t), () => default(PersonId).Value },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_code_holds_letters_digits_and_hyphens_up_to_its_greatest_length(string what, int longest, Func<string, object> make, Func<string> empty)
    {
        foreach (var text in new[] { "a", "A-9", "-", new('z', longest) }) Assert.Equal(text, make(text).ToString());

        foreach (var text in new[] { "", "a b", "a:b", "a/b", "a_b", "ä", "٣", new('z', longest + 1) })
            Assert.StartsWith(
                $"'{text}' is no {what}: it may hold 1 to {longest} letters, digits and '-'.",
                Assert.Throws<ArgumentException>(() => make(text)).Message,
                StringComparison.Ordinal);

        Assert.Equal($"An empty {what} was used.", Assert.Throws<InvalidOperationException>(empty).Message);
    }

    [Fact]
    public void A_code_that_was_never_set_shows_as_nothing() =>
        Assert.All(
            new object[] { default(TenantId), default(CadenceId), default(KpiId), default(ObjectiveId), default(PersonId) },
            c => Assert.Equal("", c.ToString()));

    [Fact]
    public void Codes_sort_by_their_characters_whatever_the_language()
    {
        string[] sorted = ["-", "0", "A", "B", "a", "b"];

        Assert.Equal(sorted, sorted.Reverse().Select(TenantId.Of).Order().Select(c => c.Value));
        Assert.Equal(sorted, sorted.Reverse().Select(CadenceId.Of).Order().Select(c => c.Value));
        Assert.Equal(sorted, sorted.Reverse().Select(KpiId.Of).Order().Select(c => c.Value));
        Assert.Equal(sorted, sorted.Reverse().Select(ObjectiveId.Of).Order().Select(c => c.Value));
        Assert.Equal(sorted, sorted.Reverse().Select(PersonId.Of).Order().Select(c => c.Value));
    }

    [Theory]
    [InlineData("ole", true)]
    [InlineData("o le", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_text_is_read_as_a_code_or_not_at_all(string? text, bool read)
    {
        Assert.Equal(read, Code.TryRead<PersonId>(text, out var code));
        Assert.Equal(read ? new PersonId(text!) : null, code);
    }

    [Fact]
    public void Json_holds_a_code_as_plain_text_as_a_value_and_as_a_name()
    {
        var written = JsonSerializer.Serialize(new Dictionary<KpiId, PersonId> { [new("nps")] = new("ole") });

        Assert.Equal("""{"nps":"ole"}""", written);
        Assert.Equal([new(new("nps"), new("ole"))], JsonSerializer.Deserialize<Dictionary<KpiId, PersonId>>(written)!);
    }

    [Theory]
    [InlineData("""{"n p s":"ole"}""", "'n p s' is not a valid KpiId.")]
    [InlineData("""{"nps":"o le"}""", "'o le' is not a valid PersonId.")]
    [InlineData("""{"nps":null}""", "'' is not a valid PersonId.")]
    public void Json_with_another_text_is_refused_by_name(string json, string sentence) =>
        Assert.StartsWith(
            sentence,
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Dictionary<KpiId, PersonId>>(json)).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData(typeof(TenantId), true)]
    [InlineData(typeof(string), false)]
    [InlineData(typeof(CycleKey), false)]
    [InlineData(typeof(List<PersonId>), false)]
    public void Only_codes_are_written_that_way(Type type, bool code) => Assert.Equal(code, new CodeJsonConverterFactory().CanConvert(type));
}
