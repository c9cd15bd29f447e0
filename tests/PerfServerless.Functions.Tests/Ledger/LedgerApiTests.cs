using System.Text.Json;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Functions.Tests.Api;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Nyc;
using PerfServerless.TestKit.Organisations;

namespace PerfServerless.Functions.Tests.Ledger;

/// <summary>What meetings decided, for other systems.</summary>
public sealed class LedgerApiTests : IAsyncLifetime
{
    private ApiHost host = null!;

    public async Task InitializeAsync() => host = await LedgerRoom.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Decisions_come_by_cadence_the_newest_meeting_first_and_a_page_leads_to_the_next()
    {
        await FourAsync();
        Assert.Equal(["daily d", "weekly c", "weekly a", "weekly b"], (await ListAsync("/api/decisions", "decisions")).Select(Named));
        Assert.Equal(["daily d", "weekly c", "weekly a", "weekly b"], (await AllAsync("/api/decisions?limit=1", "decisions")).Select(Named));
        Assert.Equal(["weekly c", "weekly a", "weekly b"], (await AllAsync("/api/decisions?cadence=weekly&limit=2", "decisions")).Select(Named));
        Assert.Equal(["weekly a", "weekly b"], (await AllAsync($"/api/decisions?cycle={AcmeReview.First.Key}&limit=1", "decisions")).Select(Named));

        var a = (await ListAsync("/api/decisions", "decisions"))[2];
        Assert.Equal(
            ($"{AcmeReview.First.Key}:a", AcmeReview.First.Key.ToString(), "2026-06-04", "ole-1", "ceo"),
            (Text(a, "key"), Text(a, "cycle"), Text(a, "meetingDay"), Text(a, "kpi"), Text(a, "by")));
        var action = a.GetProperty("action");
        Assert.Equal(("ole", "2026-06-12", "Proposed", "ceo"), (Text(action, "owner"), Text(action, "dueOn"), Text(action, "state"), Text(action, "askedBy")));
        Assert.True(action.GetProperty("overdue").GetBoolean());
    }

    [Fact]
    public async Task Action_items_come_by_their_day_and_only_those_that_are_asked_for()
    {
        await FourAsync();
        Assert.Equal(["weekly c", "weekly a", "daily d"], (await ListAsync("/api/actions", "actions")).Select(Named));
        Assert.Equal(["weekly c", "weekly a", "daily d"], (await AllAsync("/api/actions?state=open&limit=1", "actions")).Select(Named));
        Assert.Equal(["weekly c", "weekly a"], (await ListAsync("/api/actions?state=overdue", "actions")).Select(Named));
        Assert.Equal(["daily d"], (await ListAsync("/api/actions?cadence=daily", "actions")).Select(Named));
        Assert.Equal(["weekly c", "daily d"], (await ListAsync("/api/actions?owner=ken", "actions")).Select(Named));
        Assert.Equal(["weekly b"], (await ListAsync("/api/actions?state=DONE", "actions")).Select(Named));
        Assert.Equal(["weekly c"], (await ListAsync("/api/actions?state=accepted", "actions")).Select(Named));
        Assert.Equal(["daily d", "weekly c", "weekly a", "weekly b"], (await AllAsync("/api/actions?state=all&limit=1", "actions")).Select(Named));
        Assert.Empty(await ListAsync("/api/actions?state=dropped", "actions"));
    }

    [Fact]
    public async Task An_item_that_is_done_between_two_pages_makes_none_of_the_others_be_missed()
    {
        await FourAsync();
        using var first = await host.GetAsync("/api/actions?limit=1");
        var next = Text(await ApiHost.JsonAsync(first), "next")!;
        var (board, ceo) = (host.Get<Functions.Decisions.DecisionBoard>(), Acme.Ceo);
        await board.ChangeAsync(
            new(AcmeReview.Second.Key, "c"), "p", d => DecisionChanges.Move(d, ActionMove.Finish, ceo, LedgerRoom.Then.AddDays(1)), default);

        Assert.Equal(["weekly a", "daily d"], (await ListAsync($"/api/actions?after={Uri.EscapeDataString(next)}", "actions")).Select(Named));
    }

    [Fact]
    public async Task One_decision_is_told_with_everything_that_became_of_it()
    {
        var decision = await LedgerRoom.AddAsync(
            host, AcmeReview.First.Key, "a", Acme.Ole, 12, "Call them",
            d => DecisionChanges.Move(d, ActionMove.MoveDate, Acme.Ole, LedgerRoom.Then.AddHours(1), "later", new(2026, 6, 19)),
            d => DecisionChanges.Mend(d, DecisionChanges.TermsOf(d) with { Owner = Acme.Ken }, Acme.Ceo, LedgerRoom.Then.AddHours(2)));

        using var answer = await host.GetAsync($"/api/decisions/{decision.Key}?personal=true");
        var story = await ApiHost.JsonAsync(answer);
        Assert.Equal(("Call them", 3), (Text(story.GetProperty("decision"), "text"), story.GetProperty("decision").GetProperty("entries").GetInt32()));
        Assert.Equal(
            ["1 Record ceo   ", "2 MoveDate ole 2026-06-12  later", "3 Mend ceo  ole "],
            story.GetProperty("ledger").EnumerateArray().Select(
                e => $"{e.GetProperty("number")} {Text(e, "what")} {Text(e, "by")} {Text(e, "dueBefore")} {Text(e, "from")} {Text(e, "note")}"));

        foreach (var none in new[] { "nonsense", $"{AcmeReview.First.Key}:zz", $"other:weekly:20260601w:a", "%20", new string('x', 400) })
        {
            using var missing = await host.GetAsync($"/api/decisions/{none}");
            Assert.EndsWith("GET /api/decisions lists the keys.", await ApiHost.ProblemAsync(missing, 404), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_people_wrote_is_told_only_if_it_is_asked_for_and_never_as_a_formula()
    {
        await LedgerRoom.AddAsync(
            host, AcmeReview.First.Key, "a", Acme.Ole, 12, LedgerRoom.Evil,
            d => DecisionChanges.Move(d, ActionMove.Decline, Acme.Ole, LedgerRoom.Then, "+1, no"));

        foreach (var path in new[]
            {
                "/api/decisions", "/api/actions?state=all", $"/api/decisions/{AcmeReview.First.Key}:a", "/api/decisions?format=csv",
                "/api/actions?state=all&format=csv",
            })
        {
            var text = await host.Client.GetStringAsync(path);
            Assert.DoesNotContain("HYPERLINK", text, StringComparison.Ordinal);
            Assert.DoesNotContain("+1, no", text, StringComparison.Ordinal);
        }

        var rows = CsvText.Rows((await host.Client.GetStringAsync("/api/decisions?format=csv&personal=true")).TrimStart('\uFEFF'));
        var cells = rows[0].Zip(rows[1]).ToDictionary(c => c.First, c => c.Second);
        Assert.StartsWith("'=HYPERLINK(\"http://x\";1)", cells["text"], StringComparison.Ordinal);
        Assert.Equal(("'+1, no", "Declined", "2026-06-04", $"{AcmeReview.First.Key}:a"), (cells["note"], cells["state"], cells["meeting_day"], cells["row"]));
        Assert.Equal(LedgerRoom.Evil, Text((await ListAsync("/api/decisions?personal=true", "decisions"))[0], "text"));
    }

    [Fact]
    public async Task Markdown_is_read_by_people_in_their_language_and_nothing_typed_is_markup()
    {
        await LedgerRoom.AddAsync(host, AcmeReview.First.Key, "a", Acme.Ole, 12, LedgerRoom.Evil);
        await LedgerRoom.AddAsync(
            host, AcmeReview.First.Key, "b", Acme.Ken, 30, "Call them",
            d => DecisionChanges.Move(d, ActionMove.Withdraw, Acme.Ceo, LedgerRoom.Then.AddHours(1)));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/decisions?format=markdown") { Headers = { { "Accept-Language", "de-DE" } } };
        using var answer = await host.Client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();

        Assert.Equal(("text/markdown", "decisions.md"), (answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentDisposition!.FileName));
        Assert.StartsWith("# Beschlüsse: Acme\n\n- **=HYPERLINK", text, StringComparison.Ordinal);
        Assert.Contains("\\<b\\>\\*now\\*\\</b\\>  \\# heading** · ", text, StringComparison.Ordinal);
        Assert.Contains("überfällig", text, StringComparison.Ordinal);
        Assert.Contains("\n- **Call them** · Zurückgenommen · ", text, StringComparison.Ordinal);
        Assert.Equal(2, text.Split('\n').Count(l => l.StartsWith("- ", StringComparison.Ordinal)));

        var one = await host.Client.GetStringAsync("/api/actions?format=md&state=all&limit=1");
        Assert.Contains("This is the first one; there are more.", one, StringComparison.Ordinal);
        var none = await host.Client.GetStringAsync("/api/actions?format=md&state=done");
        Assert.Contains("# Action items: Acme\n\nThere is no action item.", none, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_asked_wrongly_is_refused_with_a_sentence_instead_of_answered_with_other_rows()
    {
        (string Asked, int Status, string? Sentence)[] wrong =
        [
            (
                "decisions?state=open", 400,
                "'state' is not something that can be asked for here: take tenant, cadence, cycle, limit, after, personal and format."
            ),
            ("decisions/acme:weekly:20260601w:a?format=csv", 400, "'format' is not something that can be asked for here: take tenant and personal."),
            ("actions?cycle=acme:weekly:20260601w", 400, null),
            (
                "actions?state=late", 400,
                "'late' is not a state of action items: take open, overdue, proposed, accepted, declined, done, reopened, dropped and all."
            ),
            ("actions?state=open&state=done", 400, "'state' stands in the address twice."),
            ("actions?owner=nobody", 404, "There is no person 'nobody' in this organisation."),
            ("actions?owner=%F0%9F%98%80", 404, null),
            ("actions?cadence=monthly", 404, "There is no cadence 'monthly'; the organisation has weekly and daily."),
            ("decisions?cycle=other:weekly:20260601w", 404, null),
            ($"decisions?cadence=daily&cycle={AcmeReview.First.Key}", 404, null),
            ("decisions?limit=0", 400, "'0' is not a number of rows: a page holds 1 to 1,000."),
            ("decisions?limit=1001", 400, null),
            ("decisions?after=x", 400, "What stands in after is not where a page of this list ended"),
            ("decisions?after=other:weekly:20260601w:a", 400, null),
            ("decisions?cadence=daily&after=acme:weekly:20260601w:a", 400, null),
            ($"decisions?cycle={AcmeReview.First.Key}&after={AcmeReview.First.Key}:gone", 400, null),
            ("actions?after=acme:weekly:20260601w:a", 400, null),
            ("actions?state=all&after=2026-06-12%7Cacme:weekly:20260601w:a", 400, null),
            ("actions?after=a%00b", 400, null),
            ("decisions?personal=yes", 400, "'yes' is neither true nor false."),
            ("decisions?format=pdf", 400, "'pdf' is not a format of decisions: ask for json, csv or markdown."),
            ("decisions?tenant=other", 404, null),
        ];
        foreach (var (asked, status, sentence) in wrong)
        {
            using var answer = await host.GetAsync($"/api/{asked}");
            Assert.StartsWith(sentence ?? "", await ApiHost.ProblemAsync(answer, status), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Of_a_person_who_is_in_the_scorecard_no_more_the_ids_stay()
    {
        await LedgerRoom.AddAsync(host, AcmeReview.First.Key, "a", new("gone"), 12);
        var action = (await ListAsync("/api/actions", "actions"))[0].GetProperty("action");
        Assert.Equal(("gone", null), (Text(action, "owner"), Text(action, "ownerName")));
        Assert.Contains("gone", await host.Client.GetStringAsync("/api/actions?format=md"), StringComparison.Ordinal);
    }

    private async Task FourAsync()
    {
        await LedgerRoom.AddAsync(host, AcmeReview.First.Key, "a", Acme.Ole, 12);
        await LedgerRoom.AddAsync(
            host, AcmeReview.First.Key, "b", Acme.Ole, 5, "Done", d => DecisionChanges.Move(d, ActionMove.Finish, Acme.Ole, LedgerRoom.Then));
        await LedgerRoom.AddAsync(
            host, AcmeReview.Second.Key, "c", Acme.Ken, 11, "Accepted", d => DecisionChanges.Move(d, ActionMove.Accept, Acme.Ken, LedgerRoom.Then));
        await LedgerRoom.AddAsync(host, LedgerRoom.Daily, "d", Acme.Ken, 30);
    }

    private async Task<List<JsonElement>> ListAsync(string path, string member)
    {
        using var answer = await host.GetAsync(path);
        Assert.Equal(200, (int)answer.StatusCode);
        return [.. (await ApiHost.JsonAsync(answer)).GetProperty(member).EnumerateArray()];
    }

    /// <summary>Follows the links to the end; each must say what the member <c>next</c> says.</summary>
    private async Task<List<JsonElement>> AllAsync(string path, string member)
    {
        var all = new List<JsonElement>();
        for (string? link = path; link is not null;)
        {
            using var answer = await host.GetAsync(link);
            var page = await ApiHost.JsonAsync(answer);
            all.AddRange(page.GetProperty(member).EnumerateArray());
            Assert.Equal($"{page.GetProperty(member).GetArrayLength()}", answer.Headers.GetValues("X-Rows").Single());
            var next = answer.Headers.TryGetValues("Link", out var links) ? links.Single() : null;
            link = next?[1..next.IndexOf('>', StringComparison.Ordinal)];
            Assert.Equal(link is null, Text(page, "next") is null);
        }

        return all;
    }

    private static string Named(JsonElement decision) => $"{Text(decision, "cadence")} {Text(decision, "key")!.Split(':')[^1]}";

    private static string? Text(JsonElement of, string member) => of.GetProperty(member).GetString();
}
