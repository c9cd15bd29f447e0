using PerfServerless.Functions.Actuals;
using PerfServerless.Functions.Feeds;
using PerfServerless.Functions.Tests.Api;
using PerfServerless.TestKit.Import;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Feeds;

/// <summary>Why a message of the feed is not taken reads in the operator's language; the pushes of the API are refused in the same words.</summary>
public sealed class FeedWordsTests : IAsyncLifetime
{
    private ApiHost host = null!;

    public static TheoryData<string, string> Refused => new()
    {
        { "push.feed.empty", "null" },
        { "push.feed.no-json-at", """{"value":"five"}""" },
        { "push.feed.long-id", $$"""{"tenant":"acme","id":"{{new string('x', 201)}}"}""" },
        { "push.feed.no-organisation", """{"tenant":"nobody"}""" },
        { "push.no-kpi", """{"tenant":"acme","kpi":"nothing"}""" },
        { "push.calculated", """{"tenant":"acme","kpi":"both"}""" },
        { "push.no-period", """{"tenant":"acme","kpi":"on-time","period":"soon"}""" },
        { "push.no-value", """{"tenant":"acme","kpi":"on-time","period":"2026-05"}""" },
        { "push.too-large", """{"tenant":"acme","kpi":"stock","period":"2026-05","value":1e20}""" },
        { "push.out-of-range", """{"tenant":"acme","kpi":"on-time","period":"2026-05","value":101}""" },
        { "push.long-note", $$"""{"tenant":"acme","kpi":"on-time","period":"2026-05","value":5,"note":"{{new string('x', 501)}}"}""" },
        { "push.key-taken", """{"tenant":"acme","kpi":"on-time","period":"2026-05","value":7,"id":"erp-1"}""" },
    };

    public async Task InitializeAsync()
    {
        host = await ApiHost.StartAsync();
        var folder = new FolderBuilder().Line("kpis.csv", "both,Both,deliver,bert,lead,ratio,,2,higherIsBetter,monthly,,,,sum,stock;on-time");
        (await host.ImportAsync(folder)).EnsureSuccessStatusCode();
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_refused_message_is_told_in_catalogued_words(string id, string message)
    {
        var feed = new ActualFeed(host.Stores.Scorecards, host.Get<ActualPushes>());
        await feed.TakeAsync("""{"tenant":"acme","kpi":"on-time","period":"2026-05","value":5,"id":"erp-1"}""", "m1", default);

        var refused = await Assert.ThrowsAsync<FeedRefusedException>(() => feed.TakeAsync(message, "m2", default));

        Assert.Equal((id, ""), (refused.Why.Id, PseudoLanguage.Unmarked(PseudoLanguage.Reader.Say(refused.Why))));
        Assert.NotEqual(Readers.English.Say(refused.Why), Readers.German.Say(refused.Why));
    }
}
