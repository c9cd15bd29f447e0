using System.Text.Json;
using PerfServerless.Bot.Conversations;
using PerfServerless.Bot.Tests.Support;
using PerfServerless.Bot.Verbs;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Bot.Tests.Verbs;

public sealed class CardVerbsTests
{
    private readonly RecordingDesk desk = new();

    [Theory]
    [InlineData("submit", """{"desk":"acme:ada"}""", "submit ada acme:ada")]
    [InlineData("next", """{"desk":"acme:ada","page":"2"}""", "next ada acme:ada 2")]
    [InlineData("correct", """{"desk":"acme:ada"}""", "correct ada")]
    [InlineData("show", """{"desk":"acme:ada","surprise":{"a":[1]}}""", "show ada")]
    [InlineData("nudge", """{"cycle":"acme:weekly:20260511w","people":"ben,cem"}""", "Nudge ada acme:weekly:20260511w ben+cem")]
    [InlineData("excuse", """{"cycle":"acme:weekly:20260511w","people":"ben, ben,no/body"}""", "ask Excuse ada acme:weekly:20260511w ben")]
    [InlineData("take", """{"cycle":"acme:weekly:20260511w"}""", "order Acknowledge ada acme:weekly:20260511w")]
    [InlineData("manage", """{"cycle":"acme:weekly:20260511w","people":"ben","act":"Extend"}""", "ask Extend ada acme:weekly:20260511w ben")]
    [InlineData("manage", """{"cycle":"acme:weekly:20260511w","people":"ben","act":"6"}""", "ask  ada acme:weekly:20260511w ben")]
    [InlineData("order", """{"cycle":"acme:weekly:20260511w","people":"ben","act":"Extend","days":"2"}""", "order Extend ada acme:weekly:20260511w ben 2")]
    [InlineData("undo", """{"cycle":"acme:weekly:20260511w","people":"ben"}""", "UndoExcuse ada acme:weekly:20260511w ben")]
    [InlineData("statement", """{"request":"acme:weekly:20260511w:ada"}""", "statement ada acme:weekly:20260511w:ada")]
    [InlineData(
        "state",
        """{"request":"acme:weekly:20260511w:ada","kpi":"k1","status":"AtRisk","reason":" signed "}""",
        "state ada acme:weekly:20260511w:ada k1 AtRisk signed")]
    [InlineData("handover", """{"left":"ben","kpis":"k1,k2,no/kpi","name":" Ana "}""", "handover ada ben k1+k2 Ana")]
    [InlineData("handover", """{"left":"ben","kpis":"k1","person":"ana"}""", "handover ada ben k1 ana")]
    [InlineData("agree", """{"owner":"ben","proposal":"p1","reason":""}""", "reply ada ben p1 True")]
    [InlineData("decline", """{"owner":"ben","proposal":"p1","reason":"no time"}""", "reply ada ben p1 False no time")]
    [InlineData("say", """{"text":"help"}""", "said ada help")]
    [InlineData("decide", """{"cycle":"acme:weekly:20260511w","draft":"d1","what":"Call"}""", "decide ada acme:weekly:20260511w Call")]
    public async Task Each_verb_asks_the_desk(string verb, string data, string asked)
    {
        await PressAsync(verb, data);

        Assert.Equal(asked, Assert.Single(desk.Asked));
    }

    [Theory]
    [InlineData("submit", """{"desk":"acme:ben"}""")] // somebody else's
    [InlineData("handover", """{"left":"no/body","kpis":"k1"}""")]
    [InlineData("agree", """{"owner":"ben"}""")]
    [InlineData("decline", """{"proposal":"p1"}""")]
    [InlineData("submit", """{"desk":"other:ada"}""")] // another tenant's
    [InlineData("correct", """{"desk":"acme:ben"}""")]
    [InlineData("statement", """{"request":"acme:weekly:20260511w:ben"}""")]
    [InlineData("state", """{"request":"acme:weekly:20260511w:ben","kpi":"k1"}""")]
    [InlineData("show", """{"desk":"not a key"}""")]
    [InlineData("submit", """{"request":"acme:weekly:20260511w:ada"}""")] // a card of before desks
    [InlineData("next", """{}""")]
    [InlineData("submit", """{"desk":{"a":1}}""")]
    [InlineData("nudge", """{"cycle":"other:weekly:20260511w","people":"ben"}""")]
    [InlineData("nudge", """{"cycle":"acme:weekly:20260511w","people":""}""")]
    [InlineData("excuse", """{"cycle":"acme:weekly:20260511w"}""")]
    [InlineData("launch", """{"desk":"acme:ada"}""")]
    [InlineData("", """{}""")]
    public async Task What_is_not_the_senders_own_or_not_readable_is_refused_in_words_and_asks_nothing(string verb, string data)
    {
        var refused = Assert.IsType<VerbOutcome.Refuse>(await PressAsync(verb, data));

        Assert.EndsWith(".", refused.Why.En().TrimEnd());
        Assert.Empty(desk.Asked);
    }

    [Theory]
    [InlineData("""{"cycle":"acme:weekly:20260511w"}""", false)] // of a brief, which stays
    [InlineData("""{"cycle":"acme:weekly:20260511w","draft":"d1","what":"Call"}""", true)]
    public async Task A_brief_asks_for_the_form_of_a_decision_beside_it_and_the_form_gives_way_to_what_was_written_down(string data, bool replaces) =>
        Assert.Equal(replaces, await PressAsync("decide", data) is VerbOutcome.Show);

    [Fact]
    public async Task A_submission_says_what_was_typed_and_where()
    {
        await PressAsync("submit", """
            {"desk":"acme:ada","page":"3","correcting":"true","v.k1.2026-W22":" 12,5 ","v.k1.2026-W23":7,"v.bad/id.2026":"1","v.k1":"1","v.k1.2026/5":"1","n.k1.2026-W22":"note","confidence":"High","blocker":"  ","actor":"ben"}
            """);

        var submission = Assert.Single(desk.Submissions);
        Assert.Equal(
            ("act", TeamsReference.Of("chat", "msg"), true, 3, "High", null),
            (submission.Id, submission.Message, submission.Correcting, submission.Page, submission.Confidence, submission.Blocker));
        Assert.Equal(
            new Dictionary<(Domain.Identity.KpiId, string), string> { [(new("k1"), "2026-W22")] = "12,5", [(new("k1"), "2026-W23")] = "7" }, submission.Values);
        Assert.Equal("note", submission.Notes[(new("k1"), "2026-W22")]);
    }

    [Fact]
    public void A_verb_registered_twice_fails_at_once() =>
        Assert.Throws<InvalidOperationException>(() => CardVerbs.Over(desk).Add("submit", CardVerbs.Over(desk).For("next")));

    private async Task<VerbOutcome> PressAsync(string verb, string data) =>
        await CardVerbs.Over(desk).For(verb).HandleAsync(
            new CardAction(An.Organisation().Scorecard, new("ada"), "act", TeamsReference.Of("chat", "msg"), JsonDocument.Parse(data).RootElement), CancellationToken.None);
}
