using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.EndToEnd.Tests.Harness;
using PerfServerless.Functions.Briefs;
using PerfServerless.Functions.CardPages;
using PerfServerless.Functions.Links;

namespace PerfServerless.EndToEnd.Tests.Pseudo;

/// <summary>Every page there is, on a phone, in a language of longer words.</summary>
public sealed class PseudoLanguageTests
{
    [Fact]
    public async Task No_page_breaks_on_a_phone_where_words_are_longer()
    {
        await using var app = await PseudoApp.StartAsync();
        await using var browser = await Browser.StartAsync();
        var pages = await PseudoPages.OpenAsync(browser, app.Scorecard);

        await app.UntilAsync(t => t.EscalateAt, "managers to be told", e => e.OfType<TimelineEvent.Escalated>().Count() > 2);
        await AFormAndWhatFollowsAsync(app, pages);
        await AManagersPageAsync(app, pages);
        await OperationsAsync(app, pages);
        await RefusedLinksAsync(app, pages);

        await app.UntilAsync(t => t.BriefAt, "the brief to be sent", e => e.OfType<TimelineEvent.BriefSent>().Any());
        await pages.ShowAsync("brief", app.At(app.Get<BriefLinks>().To(app.Cycle.Key, app.Scorecard.People[0].Id)));

        Assert.True(pages.Broken.Count == 0, string.Join('\n', pages.Broken));
    }

    private static async Task AFormAndWhatFollowsAsync(PseudoApp app, PseudoPages pages)
    {
        var person = await app.BusiestAsync();
        var desk = app.Signed(CardLinks.DeskPath, LinkPurposes.Desk, $"{app.Scorecard.Tenant}:{person}", person.Value);

        await pages.ShowAsync("form", desk);
        await pages.PressAsync("form-mistyped", "submit", ("input[inputmode]", "?"), ("textarea", new string('5', 501)));
        await pages.PressAsync("receipt", "submit", ("input[inputmode]", "5"), ("textarea", ""));
        await pages.PressAsync("correcting", "correct");
        await pages.PressAsync("receipt-again", "show");
        await pages.PressAsync("statement", "statement");
        await pages.PressAsync("statement-mistyped", "state");
    }

    private static async Task AManagersPageAsync(PseudoApp app, PseudoPages pages)
    {
        var manager = await app.ManagerAsync();
        await pages.ShowAsync("escalation", app.Signed(CardLinks.EscalationPath, LinkPurposes.Escalation, app.Cycle.Key.ToString(), manager.Value));
        await pages.PressAsync("nudged", "nudge");
        await pages.PressAsync("excused", "excuse");
    }

    private static async Task OperationsAsync(PseudoApp app, PseudoPages pages)
    {
        string Ops(string path) => app.Signed(path, LinkPurposes.Operations, "all", "test");
        await pages.ShowAsync("operations", Ops("/api/ops"));
        await pages.ShowAsync("instance", Ops($"/api/ops/view/{Uri.EscapeDataString($"c:{app.Cycle.Key}")}"));
        await pages.ShowAsync("no-instance", Ops("/api/ops/view/nobody"));
        await pages.ShowAsync("operations-refused", app.At("/api/ops?s=all&r=x&e=1&h=00"));
    }

    private static async Task RefusedLinksAsync(PseudoApp app, PseudoPages pages)
    {
        await pages.ShowAsync("link-refused", app.At("/api/desk?s=velund%3Adirk&r=dirk&e=1&h=00"));
        await pages.ShowAsync("link-expired", app.Signed(BriefLinks.Path, LinkPurposes.Brief, app.Cycle.Key.ToString(), "dirk", expired: true));
        await pages.ShowAsync("link-gone", app.Signed(BriefLinks.Path, LinkPurposes.Brief, app.Cycle.Key.ToString(), "dirk"));
    }
}
