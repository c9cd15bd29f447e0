using System.Text.Json.Nodes;
using PerfServerless.Bot.Cards;
using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Words;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Bot.Tests.Cards;

public sealed class CardRulesTests
{
    public static TheoryData<string> Names => [.. SampleCards.All.Keys];

    private const string Hostile = "# 1. [x](https://evil.example) **b** <at>Bob</at> _i_ `c` ~~s~~ \u202Eabc\r\n- list | ![i](http://e/i.png) \\[y](z)";

    private static readonly Saying Said = PartWords.Verbatim.Say(Hostile);

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_card_keeps_the_rules(string name) => Assert.Empty(CardRules.Check(Json(SampleCards.All[name])));

    [Fact]
    public void Hostile_words_stay_words_on_every_card()
    {
        var form = SampleCards.Form();
        var said = PartWords.Verbatim.Say(Hostile);
        var field = form.Fields.First() with { Name = Hostile, Unit = new(UnitKind.Count, Hostile), Context = [said], Error = said, NoteError = said };
        var cards = new ChatCard[]
        {
            form with { Title = said, Intro = said, BlockerError = said, Sections = [new(said, [field])] },
            SampleCards.Receipt([]) with
            {
                Title = said,
                Remark = said,
                Lines = [SampleCards.Receipt([]).Lines[0] with { Name = Hostile, Standing = new(default, said) { Remarks = [said] } }],
            },
            SampleCards.Statement() with { Title = said, Intro = said, Error = said, Reasons = [said], Kpis = [new(said, "k")] },
            new ChatCard.Line(said),
            SampleCards.Escalation(default, default, default) with
            {
                Title = said,
                Intro = said,
                Remark = said,
                People = [new(new("ben"), said, [said], said, [said], EscalationLineState.Waiting)],
            },
            SampleCards.Brief() with
            {
                Title = said,
                Headline = said,
                Trust = said,
                Whole = new(Hostile, null, default, said),
                Completeness = said,
                Remarks = [said],
                Agenda = [new(Hostile, Hostile, default, said)],
            },
            new ChatCard.Notice(said, said, [ChatCommand.Help]),
        };

        Assert.All(cards, card => Assert.Empty(CardRules.Check(Json(card))));
        Assert.All(cards, card => Assert.DoesNotContain('\u202E', CardRenderer.Render(card, Readers.English).Json.GetRawText()));
    }

    [Theory]
    [InlineData("""{"type":"Input.Text","id":"a","errorMessage":"e"}""", "an input without label")]
    [InlineData("""{"type":"Input.Text","id":"a","label":"l"}""", "an input without error message")]
    [InlineData("""{"type":"Image","url":"u"}""", "an image without alternative text")]
    [InlineData("""{"type":"TextBlock","wrap":true,"text":"[x](y)"}""", "a text with live Markdown")]
    [InlineData("""{"type":"TextBlock","wrap":true,"text":"1. x"}""", "a text with live Markdown")]
    [InlineData("""{"type":"TextBlock","wrap":true,"text":"●","color":"Good"}""", "a colour without words")]
    [InlineData("""{"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"●","color":"Good"}]}""", "a colour without words")]
    [InlineData("""{"type":"TextBlock","text":"x"}""", "a text that does not wrap")]
    [InlineData("""{"type":"TextBlock","text":"x","wrap":true,"colour":"Good"}""", "TextBlock has no property colour")]
    [InlineData("""{"type":"Banner"}""", "unknown element Banner")]
    [InlineData(
        """{"type":"ActionSet","actions":[{"type":"Action.Execute","title":"t","verb":"v"}]}""", "an Action.Execute without Action.Submit of the same verb")]
    [InlineData("""{"type":"ActionSet","actions":[{"type":"Action.Submit"}]}""", "a button without words")]
    [InlineData("""{"type":"Container","id":"a","isVisible":false,"items":[]}""", "nothing shows what is hidden as a")]
    [InlineData("""{"type":"ActionSet","actions":[{"type":"Action.ToggleVisibility","title":"t","targetElements":["a"]}]}""", "there is no a to show")]
    [InlineData("""{"type":"Chart.Line","title":"t","data":[{"legend":"l","color":"neutral","values":[]}]}""", "a chart without fallback")]
    [InlineData("""{"type":"Chart.Line","data":[{"legend":"l","color":"neutral","values":[]}],"fallback":{"type":"TextBlock","text":"x","wrap":true}}""", "a chart without title")]
    [InlineData("""{"type":"Chart.Line","title":"t","data":[],"fallback":{"type":"TextBlock","text":"x","wrap":true}}""", "a chart without lines")]
    [InlineData("""{"type":"Chart.Line","title":"t","data":[{"color":"neutral","values":[]}]}""", "a line told apart by its colour alone")]
    [InlineData("""{"type":"Chart.Line","title":"t","data":[{"legend":"l","color":"pink","values":[]}]}""", "charts have no colour pink")]
    [InlineData("""{"type":"Chart.Line","title":"t","data":[{"legend":"l","color":"neutral","values":[{"x":"W22","y":1}]}]}""", "a chart's value without its day")]
    [InlineData("""{"type":"Chart.Line","title":"t","data":[{"legend":"l","color":"neutral","width":2,"values":[]}]}""", "a chart's line has no property width")]
    [InlineData("""{"type":"Chart.Line","title":"t","data":[],"fallback":{"type":"TextBlock","text":"x"}}""", "a text that does not wrap")]
    [InlineData("""{"type":"Chart.Line","title":"t","colour":"good","data":[]}""", "Chart.Line has no property colour")]
    public void Each_rule_catches_its_offender(string element, string finding) =>
        Assert.Contains(finding, CardRules.Check(With(JsonNode.Parse(element)!)));

    [Fact]
    public void Too_large_too_many_buttons_and_twins_are_caught()
    {
        Assert.Contains(
            "the card is too large", CardRules.Check(With(new JsonObject { ["type"] = "TextBlock", ["text"] = new string('x', 18_000), ["wrap"] = true })));
        Assert.Contains("more than six actions", CardRules.Check(With(new JsonObject
        {
            ["type"] = "ActionSet", ["actions"] = new JsonArray(
                [.. Enumerable.Range(0, 7).Select(i => new JsonObject { ["type"] = "Action.Submit", ["title"] = $"b{i}" })]),
        })));
        Assert.Contains("two inputs are called a", CardRules.Check(With(Input("a", "l"), Input("a", "m"))));
        Assert.Contains("two inputs are labelled l", CardRules.Check(With(Input("a", "l"), Input("b", "l"))));
        Assert.Contains("no speak", CardRules.Check(new JsonObject { ["type"] = "AdaptiveCard", ["fallbackText"] = "f" }));
        Assert.Contains("no fallbackText", CardRules.Check(new JsonObject { ["type"] = "AdaptiveCard", ["speak"] = "s" }));
    }

    private static JsonObject Input(string id, string label) => new() { ["type"] = "Input.Text", ["id"] = id, ["label"] = label, ["errorMessage"] = "e" };

    private static JsonObject With(params JsonNode[] body) => new()
    {
        ["type"] = "AdaptiveCard", ["version"] = "1.5", ["fallbackText"] = "f", ["speak"] = "s", ["body"] = new JsonArray(body),
    };

    private static JsonObject Json(ChatCard card) => (JsonObject)JsonNode.Parse(CardRenderer.Render(card, Readers.English).Json.GetRawText())!;
}
