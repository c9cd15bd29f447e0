using System.Text.Json;
using PerfServerless.Bot.Tests.Support;
using PerfServerless.Bot.Verbs;

namespace PerfServerless.Bot.Tests.Verbs;

public sealed class CardVerbsTests
{
    private readonly RecordingDesk desk = new();

    [Theory]
    [InlineData("submit", """{"request":"acme:weekly:20260511:ada"}""", "submit ada acme:weekly:20260511:ada")]
    [InlineData("next", """{"request":"acme:weekly:20260511:ada","page":"2"}""", "next ada acme:weekly:20260511:ada 2")]
    [InlineData("correct", """{"request":"acme:weekly:20260511:ada"}""", "correct ada acme:weekly:20260511:ada")]
    [InlineData("show", """{"request":"acme:weekly:20260511:ada","surprise":{"a":[1]}}""", "show ada acme:weekly:20260511:ada")]
    [InlineData("nudge", """{"cycle":"acme:weekly:20260511","people":"ben,cem"}""", "nudge ada acme:weekly:20260511 ben+cem")]
    [InlineData("excuse", """{"cycle":"acme:weekly:20260511","people":"ben, ben,no/body"}""", "excuse ada acme:weekly:20260511 ben")]
    [InlineData("undo", """{"cycle":"acme:weekly:20260511","people":"ben"}""", "undo ada acme:weekly:20260511 ben")]
    [InlineData("statement", """{"request":"acme:weekly:20260511:ada"}""", "statement ada acme:weekly:20260511:ada")]
    [InlineData("state", """{"request":"acme:weekly:20260511:ada","kpi":"k1","status":"AtRisk","reason":" signed "}""", "state ada acme:weekly:20260511:ada k1 AtRisk signed")]
    [InlineData("say", """{"text":"help"}""", "said ada help")]
    public async Task Each_verb_asks_the_desk(string verb, string data, string asked)
    {
        await PressAsync(verb, data);

        Assert.Equal(asked, Assert.Single(desk.Asked));
    }

    [Theory]
    [InlineData("submit", """{"request":"acme:weekly:20260511:ben"}""")] // somebody else's
    [InlineData("submit", """{"request":"other:weekly:20260511:ada"}""")] // another tenant's
    [InlineData("correct", """{"request":"acme:weekly:20260511:ben"}""")]
    [InlineData("statement", """{"request":"acme:weekly:20260511:ben"}""")]
    [InlineData("state", """{"request":"acme:weekly:20260511:ben","kpi":"k1"}""")]
    [InlineData("show", """{"request":"not a key"}""")]
    [InlineData("next", """{}""")]
    [InlineData("submit", """{"request":{"a":1}}""")]
    [InlineData("nudge", """{"cycle":"other:weekly:20260511","people":"ben"}""")]
    [InlineData("nudge", """{"cycle":"acme:weekly:20260511","people":""}""")]
    [InlineData("excuse", """{"cycle":"acme:weekly:20260511"}""")]
    [InlineData("launch", """{"request":"acme:weekly:20260511:ada"}""")]
    [InlineData("", """{}""")]
    public async Task What_is_not_the_senders_own_or_not_readable_is_refused_in_words_and_asks_nothing(string verb, string data)
    {
        var refused = Assert.IsType<VerbOutcome.Refuse>(await PressAsync(verb, data));

        Assert.EndsWith(".", refused.Why.TrimEnd());
        Assert.Empty(desk.Asked);
    }

    [Fact]
    public async Task A_submission_says_what_was_typed_and_where()
    {
        await PressAsync("submit", """
            {"request":"acme:weekly:20260511:ada","page":"3","correcting":"true","v-k1":" 12,5 ","v-k2":7,"v-bad/id":"1","n-k1":"note","confidence":"High","blocker":"  ","actor":"ben"}
            """);

        var submission = Assert.Single(desk.Submissions);
        Assert.Equal(("act", "msg", true, 3, "High", null), (submission.Id, submission.MessageId, submission.Correcting, submission.Page, submission.Confidence, submission.Blocker));
        Assert.Equal(new Dictionary<Domain.Identity.KpiId, string> { [new("k1")] = "12,5", [new("k2")] = "7" }, submission.Values);
        Assert.Equal("note", submission.Notes[new("k1")]);
    }

    [Fact]
    public void A_verb_registered_twice_fails_at_once() =>
        Assert.Throws<InvalidOperationException>(() => CardVerbs.Over(desk).Add("submit", CardVerbs.Over(desk).For("next")));

    private async Task<VerbOutcome> PressAsync(string verb, string data) =>
        await CardVerbs.Over(desk).For(verb).HandleAsync(
            new CardAction(new("acme"), new("ada"), "act", "msg", JsonDocument.Parse(data).RootElement), CancellationToken.None);
}
