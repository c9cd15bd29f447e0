using System.Text.Json;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Functions.Briefs;
using PerfServerless.Functions.Tests.Briefs;
using PerfServerless.Functions.Tests.Ledger;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Organisations;
using PerfServerless.TestKit.Stores;

namespace PerfServerless.Functions.Tests.Api;

/// <summary>A brief keeps its numbers in every form; what came since, and what its meeting decided, stand beside them.</summary>
public sealed class BriefBesideApiTests : IAsyncLifetime
{
    private static readonly string Path = $"/api/cycles/{AcmeReview.First.Key}/brief";
    private ApiHost host = null!;
    private string link = "";

    public async Task InitializeAsync()
    {
        host = await LedgerRoom.StartAsync();
        var rows = new BriefBuilder().Row("ole-1", Status.OffTrack, name: "Orders | <b>").Row("ole-2", Status.OnTrack);
        var brief = rows.Build() with { Cycle = AcmeReview.First.Key };
        await host.Stores.Cycles.AddBriefAsync(AcmeReview.First.Key, BriefJson.Write(brief), default);
        link = host.Get<BriefLinks>().To(AcmeReview.First.Key, Acme.Ceo).PathAndQuery;
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Where_nothing_came_since_and_nothing_was_decided_it_says_so_by_empty_members()
    {
        foreach (var view in await ViewsAsync())
        {
            Assert.Equal(0, view.GetProperty("updatedSince").GetProperty("updates").GetArrayLength());
            Assert.False(view.GetProperty("updatedSince").GetProperty("isPart").GetBoolean());
            Assert.Equal(0, view.GetProperty("decisions").GetArrayLength());
        }

        Assert.DoesNotContain("Updated since", await host.Client.GetStringAsync($"{Path}?format=md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_and_a_decision_stand_beside_the_numbers_that_stay()
    {
        var before = await ViewsAsync();
        var csv = await host.Client.GetStringAsync($"{Path}?format=csv");
        using var pushed = await host.PostAsync("/api/actuals", new { kpi = "ole-1", period = "2026-W22", value = 99 });
        Assert.Equal(201, (int)pushed.StatusCode);
        await LedgerRoom.AddAsync(
            host, AcmeReview.First.Key, "a", Acme.Ole, 12, "Call <them>",
            d => DecisionChanges.Move(d, ActionMove.Decline, Acme.Ole, LedgerRoom.Then, "no time"));

        foreach (var (view, old) in (await ViewsAsync()).Zip(before))
        {
            Assert.Equal(old.GetProperty("rows").ToString(), view.GetProperty("rows").ToString());
            var update = Assert.Single(view.GetProperty("updatedSince").GetProperty("updates").EnumerateArray());
            Assert.Equal(("ole-1", "2026-W22", "Api"), (Text(update, "kpi"), Text(update, "period"), Text(update, "source")));
            Assert.Equal((99m, 1234.5m), (update.GetProperty("value").GetDecimal(), update.GetProperty("before").GetDecimal()));
            Assert.Matches("for week 22 of 2026, instead of EUR.1,234.5$", Text(update.GetProperty("sentence"), "sentence"));

            var decision = Assert.Single(view.GetProperty("decisions").EnumerateArray());
            Assert.Equal(("Call <them>", "2026-06-04"), (Text(decision, "text"), Text(decision, "meetingDay")));
            Assert.Equal(("Declined", "no time", "ole"), (
                Text(decision.GetProperty("action"), "state"), Text(decision.GetProperty("action"), "note"), Text(decision.GetProperty("action"), "owner")));
        }

        Assert.Equal(csv, await host.Client.GetStringAsync($"{Path}?format=csv"));
        foreach (var text in new[] { await host.Client.GetStringAsync($"{Path}?format=md"), await host.Anonymous.GetStringAsync($"{link}&format=markdown") })
        {
            var section = text[text.IndexOf("## Updated since\n", StringComparison.Ordinal)..text.IndexOf("## Agenda", StringComparison.Ordinal)];
            Assert.Matches(@"\n- Orders \\\| \\<b\\>: EUR.99.0 for week 22 of 2026, instead of EUR.1,234.5 · ", section);
        }
    }

    /// <summary>As the API answers, as its file, and as the file of the page's link.</summary>
    private async Task<List<JsonElement>> ViewsAsync()
    {
        string[] texts =
        [
            await host.Client.GetStringAsync(Path), await host.Client.GetStringAsync($"{Path}?format=json"),
            await host.Anonymous.GetStringAsync($"{link}&format=json"),
        ];
        return [.. texts.Select(t => JsonSerializer.Deserialize<JsonElement>(t))];
    }

    private static string? Text(JsonElement of, string member) => of.GetProperty(member).GetString();
}
