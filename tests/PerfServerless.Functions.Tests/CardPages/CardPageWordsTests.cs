using Microsoft.Extensions.DependencyInjection;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Functions.Links;
using PerfServerless.Functions.Tests.BriefPages;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.CardPages;

/// <summary>Every page on which a card is answered, in the pseudo-language: what is read without its marks was never catalogued.</summary>
public sealed class CardPageWordsTests : IAsyncLifetime
{
    /// <summary>What the organisation calls its KPIs and people.</summary>
    private static readonly string[] Names = ["Stock", "turn", "Bert", "Stein", "Chie", "Ito"];

    private CardPageHost pages = null!;

    public async Task InitializeAsync()
    {
        pages = await CardPageHost.StartAsync(s => s.AddSingleton(PseudoLanguage.Added));
        var read = (await pages.Host.Stores.Scorecards.CurrentAsync(CardPageHost.Tenant, default))!;
        var people = read.Scorecard.People.Select(p => p with { Locale = PseudoLanguage.Code }).ToList();
        await pages.Host.Stores.Scorecards.PublishAsync(read with { Version = "pseudo", Scorecard = read.Scorecard with { People = people } }, default);
    }

    public async Task DisposeAsync() => await pages.DisposeAsync();

    [Fact]
    public async Task A_form_its_mistakes_its_receipt_and_a_statement()
    {
        var link = await pages.DeskAsync(CardPageHost.Bert);
        var form = Checked(await pages.OpenAsync(link));
        var mistaken = Checked(await SendAsync(link, form, "submit", ("v.stock.2026-05", "many"), ("blocker", new string('5', 501))));
        var receipt = Checked(await SendAsync(link, mistaken, "submit", ("v.stock.2026-05", "5"), ("n.stock.2026-05", "5"), ("blocker", "")));
        var correcting = Checked(await SendAsync(link, receipt, "correct"));
        Checked(await SendAsync(link, correcting, "submit", ("v.stock.2026-05", "6")));
        var statement = Checked(await SendAsync(link, receipt, "statement"));
        var unfounded = Checked(await SendAsync(link, statement, "state", ("kpi", "stock"), ("status", nameof(Status.AtRisk)), ("reason", "")));
        Checked(await SendAsync(link, unfounded, "state", ("kpi", "stock"), ("status", nameof(Status.AtRisk)), ("reason", "5")));
        Checked(await SendAsync(link, form, "submit", ("v.stock.2026-05", "5")));
        Checked(await SendAsync(link, form, "submit", ("token", "")));
    }

    [Fact]
    public async Task A_managers_page_before_and_after_he_acts()
    {
        var link = await pages.EscalationAsync();
        var shown = Checked(await pages.OpenAsync(link));
        var nudged = Checked(await SendAsync(link, shown, "nudge", ("people", "chie")));
        Checked(await SendAsync(link, shown, "nudge", ("people", "chie")));
        var asked = Checked(await SendAsync(link, nudged, "excuse", ("people", "chie")));
        var again = Checked(await SendAsync(link, asked, "order", ("reason", "")));
        var excused = Checked(await SendAsync(link, again, "order", ("reason", "She moves house")));
        var undone = Checked(await SendAsync(link, excused, "undo", ("people", "chie")));
        Checked(await SendAsync(link, undone, "nudge", ("people", "")));
        Checked(await SendAsync(link, shown, "nudge", ("token", "")));
    }

    [Fact]
    public async Task A_KPI_is_reassigned_on_the_managers_page_and_taken_on_the_new_owners()
    {
        var link = await pages.EscalationAsync();
        var shown = Checked(await pages.OpenAsync(link));
        var asked = Checked(await SendAsync(link, shown, "manage", ("people", "chie"), ("act", "Reassign")));
        var again = Checked(await SendAsync(link, asked, "order", ("name", "nobody"), ("kpis", "on-time")));
        Checked(await SendAsync(link, again, "order", ("name", "ada"), ("kpis", "on-time")));

        var proposal = Assert.Single((await pages.Host.Stores.CheckIns.DeskAsync(new(CardPageHost.Tenant, CardPageHost.Chie), default)).Value.Proposals);
        var card = await pages.Host.Get<IReviewDesk>().ReplyAsync(CardPageHost.Tenant, new("ada"), new(CardPageHost.Chie, proposal.Id, null), default);
        var question = pages.Host.Get<ICardLinks>().To(CardPageHost.Tenant, new("ada"), card)!;
        var page = Checked(await pages.OpenAsync(question));
        var declined = Checked(await SendAsync(question, page, "decline", ("reason", "")));
        Checked(await SendAsync(question, declined, "agree"));
        Checked(await pages.OpenAsync(question));
        Assert.Equal(
            new PersonId("ada"),
            (await pages.Host.Stores.Scorecards.CurrentAsync(CardPageHost.Tenant, default))!.Scorecard.Find(new KpiId("on-time"))!.Owner);
    }

    [Fact]
    public async Task A_new_target_is_proposed_on_one_page_and_agreed_to_on_another()
    {
        var (desk, ada) = (pages.Host.Get<IReviewDesk>(), new PersonId("ada"));
        var kept = await desk.DecideAsync(
            CardPageHost.Tenant, ada, new("d1") { Text = "Stock turn", Subject = "k:on-time", Cycle = pages.Cycle, Filled = true }, default);
        var link = pages.Host.Get<ICardLinks>().To(CardPageHost.Tenant, ada, kept)!;
        var form = Checked(await SendAsync(link, await pages.OpenAsync(link), "move.Mend"));
        Assert.Contains("name=\"target\"", form, StringComparison.Ordinal);
        var wrong = Checked(await SendAsync(link, form, "decide", ("what", "Stock turn"), ("subject", "k:on-time"), ("target", "<b>97</b>")));
        Assert.Contains("id=\"target-mistake\"", wrong, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>97", wrong, StringComparison.Ordinal);
        Checked(await SendAsync(link, wrong, "decide", ("what", "Stock turn"), ("subject", "k:on-time"), ("target", "97")));

        var proposal = Assert.Single((await pages.Host.Stores.CheckIns.DeskAsync(new(CardPageHost.Tenant, CardPageHost.Chie), default)).Value.Proposals);
        var card = await desk.ReplyAsync(CardPageHost.Tenant, CardPageHost.Bert, new(CardPageHost.Chie, proposal.Id, null), default);
        var question = pages.Host.Get<ICardLinks>().To(CardPageHost.Tenant, CardPageHost.Bert, card)!;
        Checked(await SendAsync(question, Checked(await pages.OpenAsync(question)), "agree"));
        Assert.Equal(
            97, (await pages.Host.Stores.Scorecards.CurrentAsync(CardPageHost.Tenant, default))!.Scorecard.Find(CardPageHost.OnTime)!.Targets.Targets[^1].Target);
        Checked(await pages.OpenAsync(link));
    }

    [Fact]
    public async Task What_is_shown_where_there_is_nothing_to_do()
    {
        var (form, act) = (await pages.DeskAsync(CardPageHost.Bert), await pages.EscalationAsync());
        var ada = pages.Host.Get<LinkSigner>().Query(LinkPurposes.Desk, $"{CardPageHost.Tenant}:ada", "ada", TimeSpan.FromDays(1));
        Checked(await pages.OpenAsync(new Uri($"{form.GetLeftPart(UriPartial.Path)}?{ada}")));

        await pages.Host.Stores.Cycles.UpdateAsync(await ClosedAsync(), default);
        Checked(await pages.OpenAsync(form));
        Checked(await pages.OpenAsync(act));
    }

    [Theory]
    [InlineData("/api/desk")]
    [InlineData("/api/escalation")]
    [InlineData("/api/handover")]
    [InlineData("/api/action")]
    [InlineData("/api/meetings")]
    [InlineData("/api/briefs")]
    public async Task A_link_that_opens_nothing(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{path}?s=acme&r=bert&e=1&h=00");
        request.Headers.Add("Accept-Language", PseudoLanguage.Code);
        using var answer = await pages.Host.Anonymous.SendAsync(request);

        Checked(await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public void An_offender_is_caught() =>
        Assert.Contains("Send", PageText.Unmarked("<html><body><button aria-label=\"⟦ok⟧\">Send</button></body></html>"));

    private static string Checked(string page)
    {
        Assert.Contains(PseudoLanguage.Begin, page);
        Assert.Empty(PageText.Unmarked(page).Except(Names));
        return page;
    }

    private async Task<string> SendAsync(Uri link, string from, string verb, params (string Name, string Value)[] typed) =>
        (await pages.SendAsync(typed.Aggregate(SentForm.Of(link, from, verb), (form, t) => form.With(t.Name, t.Value)))).Html;

    private async Task<Versioned<Cycle>> ClosedAsync()
    {
        var read = (await pages.Host.Stores.Cycles.FindAsync(pages.Cycle, default))!;
        return read.With(read.Value with { State = CycleState.Closed });
    }
}
