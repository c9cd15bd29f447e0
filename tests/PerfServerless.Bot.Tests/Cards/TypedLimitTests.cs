using System.Text.Json;
using PerfServerless.Bot.Cards;
using PerfServerless.Bot.Verbs;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Typing;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Bot.Tests.Cards;

// S9
public sealed class TypedLimitTests
{
    [Fact]
    public void Every_text_input_of_every_card_takes_exactly_what_its_rule_takes()
    {
        var inputs = SampleCards.All.Values.SelectMany(c => Inputs(CardRenderer.Render(c, Readers.English).Json)).ToList();

        Assert.All(inputs, i => Assert.Equal(Rule(i.Id), i.MaxLength));
        Assert.Equal(["blocker", "due", "n.", "name", "reason", "target", "v.", "what"], inputs.Select(i => i.Id[..Math.Min(2, i.Id.Length)] is "v." or "n." ? i.Id[..2] : i.Id).Distinct().Order());
    }

    [Fact]
    public void Every_verb_of_every_card_sends_what_its_envelope_takes() =>
        Assert.All(
            SampleCards.All.Values.SelectMany(c => Actions(CardRenderer.Render(c, Readers.English).Json)),
            a => Assert.True(CardEnvelope.IsOurs(a.Verb, a.Data), $"{a.Verb} {a.Data}"));

    // Emoji are written into JSON as twelve characters for two.
    [Theory]
    [InlineData("x")]
    [InlineData("\"")]
    [InlineData("日")]
    [InlineData("\U0001F600")]
    public void A_form_that_comes_back_full_of_long_texts_is_still_a_card(string sign)
    {
        var longest = string.Concat(Enumerable.Repeat(sign, TypedLimits.Kept / sign.Length));
        var field = SampleCards.Form().Fields.First() with { Typed = longest, TypedNote = longest, Error = SampleCards.Form().Intro, NoteError = SampleCards.Form().Intro };
        var form = SampleCards.Form() with
        {
            Sections = [new(null, [.. Enumerable.Range(0, 6).Select(i => field with { Kpi = new KpiId($"k{i}") })])],
            Blocker = longest,
            BlockerError = SampleCards.Form().Intro,
        };

        var card = CardRenderer.Render(form, Readers.French);

        Assert.InRange(card.Length, 1, CardSize.Max - 1);
        Assert.Equal(13, Inputs(card.Json).Count());
        Assert.All(Values(card.Json), v => Assert.False(char.IsHighSurrogate(v[^1])));
    }

    [Fact]
    public void A_form_with_inputs_of_many_pages_leaves_the_last_ones_away_rather_than_failing()
    {
        var field = SampleCards.Form().Fields.First() with { Typed = "ninety", TypedNote = new string('x', TypedLimits.Text), Error = SampleCards.Form().Intro };
        var form = SampleCards.Form() with { Sections = [new(null, [.. Enumerable.Range(0, 200).Select(i => field with { Kpi = new KpiId($"k{i}") })])] };

        var card = CardRenderer.Render(form, Readers.English);

        Assert.InRange(Inputs(card.Json).Count(), 9, 399);
        Assert.Contains("\"verb\":\"submit\"", card.Json.GetRawText());
    }

    private static int Rule(string id) => id switch
    {
        CardData.Blocker or CardData.Reason or CardData.Name or CardData.What => TypedLimits.Text,
        CardData.Due => TypedLimits.Number,
        CardData.Target => TypedLimits.Target,
        _ when id.StartsWith(CardData.NotePrefix, StringComparison.Ordinal) => TypedLimits.Text,
        _ when id.StartsWith(CardData.ValuePrefix, StringComparison.Ordinal) => TypedLimits.Number,
        _ => throw new InvalidOperationException($"Say here which rule the input {id} has."),
    };

    private static IEnumerable<(string Id, int MaxLength)> Inputs(JsonElement card) =>
        Parts(card).Where(p => Is(p, "Input.Text")).Select(p => (p.GetProperty("id").GetString()!, p.GetProperty("maxLength").GetInt32()));

    private static IEnumerable<string> Values(JsonElement card) =>
        Parts(card).Where(p => Is(p, "Input.Text")).Select(p => p.TryGetProperty("value", out var value) ? value.GetString()! : "-");

    private static IEnumerable<(string Verb, JsonElement Data)> Actions(JsonElement card) =>
        from part in Parts(card)
        where Is(part, "Action.Execute") || Is(part, "Action.Submit")
        let data = part.GetProperty("data")
        select (data.GetProperty("verb").GetString()!, data);

    private static bool Is(JsonElement part, string type) => part.TryGetProperty("type", out var t) && t.GetString() == type;

    private static IEnumerable<JsonElement> Parts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(m => Parts(m.Value)).Prepend(element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Parts),
        _ => [],
    };
}
