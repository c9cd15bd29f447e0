using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Functions.CardPages;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Settings;
using PerfServerless.Functions.Tests.Api;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Import;

namespace PerfServerless.Functions.Tests.CardPages;

/// <summary>
/// The application in the week of a review: Bert and Chie owe a number each, and Bert was told that Chie's is missing. Everybody has the
/// bot; the pages are opened by their signed links all the same.
/// </summary>
internal sealed class CardPageHost : IAsyncDisposable
{
    public static readonly TenantId Tenant = new("acme");
    public static readonly PersonId Bert = new("bert");
    public static readonly PersonId Chie = new("chie");
    public static readonly KpiId Stock = new("stock");
    public static readonly KpiId OnTime = new("on-time");

    /// <summary>The hour at which missing numbers go up to managers, and a little.</summary>
    private static readonly DateTimeOffset Escalated = new(2026, 6, 11, 7, 0, 1, TimeSpan.Zero);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private CardPageHost(ApiHost host) => Host = host;

    public ApiHost Host { get; }

    public CycleKey Cycle { get; private set; } = null!;

    public static async Task<CardPageHost> StartAsync(Action<IServiceCollection>? change = null)
    {
        var host = await ApiHost.StartAsync(services =>
        {
            services.RemoveAll<IChannel>();
            services.AddSingleton<IChannel>(s => new ChatRoom(s.GetRequiredService<IAddressStore>(), s.GetRequiredService<BusinessTime>().Clock));
            // Forms that are refused are many here; what a person may send in a minute has tests of its own.
            services.PostConfigure<AppOptions>(o => o.Limits.SubmissionsPerMinute = 1_000);
            change?.Invoke(services);
        });
        foreach (var person in new[] { "ada", "bert", "chie" })
            await host.Stores.Addresses.SaveAsync(Tenant, new(ChatRoom.Channel, new(person), Alias: $"oid-{person}", Value: $"chat-{person}"), default);

        var asked = new CardPageHost(host);
        await asked.AskAsync();
        return asked;
    }

    /// <summary>The link of a person's own form and receipt.</summary>
    public async Task<Uri> DeskAsync(PersonId person) =>
        Host.Get<ICardLinks>().To(Tenant, person, await Host.Get<IReviewDesk>().ShowAsync(Tenant, person, default))!;

    /// <summary>The link of Bert's page about Chie.</summary>
    public async Task<Uri> EscalationAsync() =>
        Host.Get<ICardLinks>().To(Tenant, Bert, await Host.Get<ManagerPages>().ShowAsync(Cycle, Bert, remark: null, default))!;

    public async Task<string> OpenAsync(Uri link, int status = 200)
    {
        using var answer = await Host.Anonymous.GetAsync(link);
        Assert.Equal(status, (int)answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    public async Task<(int Status, string Html)> SendAsync(SentForm sent)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, sent.Link) { Content = sent.Body ?? new FormUrlEncodedContent(sent.Fields) };
        foreach (var origin in sent.Origins) request.Headers.TryAddWithoutValidation("Origin", origin);
        using var answer = await Host.Anonymous.SendAsync(request);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Everything that a page could change, with the tags of what was written; taken when nothing moves any more.</summary>
    public async Task<IReadOnlyList<object>> StoredAsync()
    {
        IReadOnlyList<object> before = [];
        await UntilAsync(async () =>
        {
            var last = before;
            before = await ReadAsync();
            return (await Host.Stores.CheckIns.PendingAsync(Tenant, default)).Count == 0 && before.SequenceEqual(last);
        });
        return before;
    }

    public async Task<decimal?> ValueAsync(KpiId kpi) =>
        (await Host.Stores.Actuals.ReadAsync(Tenant, [kpi], default)).GetValueOrDefault(kpi, []).LastOrDefault(a => a.Period == "2026-05")?.Value;

    public async Task<IReadOnlyList<T>> TimelineAsync<T>()
        where T : TimelineEvent => [.. (await Host.Stores.Cycles.TimelineAsync(Cycle, default)).Select(e => e.What).OfType<T>()];

    public async Task UntilAsync(Func<Task<bool>> look)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await look()) await Task.Delay(25, patience.Token);
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    private async Task AskAsync()
    {
        using var imported = await Host.ImportAsync(new FolderBuilder());
        imported.EnsureSuccessStatusCode();
        await UntilAsync(async () => await Host.Stores.Cycles.ListAsync(Tenant, new("weekly"), 1, default) is [{ State: CycleState.Open }]);
        Cycle = (await Host.Stores.Cycles.ListAsync(Tenant, new("weekly"), 1, default))[0].Key;
        await UntilAsync(async () => (await TimelineAsync<TimelineEvent.Asked>()).Count == 2);

        ((VirtualClock)Host.Get<BusinessTime>().Clock).Advance(Escalated);
        await UntilAsync(async () => (await TimelineAsync<TimelineEvent.Escalated>()).Count == 2); // Bert about Chie, Ada about Bert
    }

    private async Task<IReadOnlyList<object>> ReadAsync()
    {
        var stores = Host.Stores;
        var read = new List<object>(await stores.Cycles.TimelineAsync(Cycle, default));
        foreach (var person in new[] { Bert, Chie, new PersonId("ada") })
        {
            read.Add(await stores.CheckIns.DeskAsync(new(Tenant, person), default));
            if (await stores.CheckIns.FindAsync(new(Cycle, person), default) is { } request) read.Add(request);
            if (await stores.Cycles.FindEscalationAsync(Cycle, person, default) is { } notice) read.Add(notice);
        }

        read.AddRange((await stores.Actuals.ReadAsync(Tenant, [Stock, OnTime], default)).OrderBy(a => a.Key).SelectMany(a => a.Value));
        read.AddRange(await stores.Statements.ReadAsync(Tenant, [Stock, OnTime], default));
        return read;
    }
}
