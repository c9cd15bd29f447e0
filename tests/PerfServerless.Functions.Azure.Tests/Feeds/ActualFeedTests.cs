using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Functions.Azure.Hosting;
using PerfServerless.Functions.Azure.Tests.Hosting;
using PerfServerless.Functions.Feeds;
using PerfServerless.Functions.Import;
using PerfServerless.TestKit.Import;

namespace PerfServerless.Functions.Azure.Tests.Feeds;

public sealed class ActualFeedTests
{
    private static readonly KpiId OnTime = new("on-time");

    [Fact]
    public async Task A_message_is_recorded_and_the_same_message_again_changes_nothing()
    {
        await using var services = await ServicesAsync();
        var feed = services.GetRequiredService<ActualFeed>();

        for (var delivery = 0; delivery < 2; delivery++) await feed.TakeAsync("""{"tenant":"acme","kpi":"on-time","period":"2026-05","value":96.5}""", "message-1", CancellationToken.None);

        var actual = Assert.Single(await Actuals(services), a => a.Period == "2026-05");
        Assert.Equal(96.5m, actual.Value);
        Assert.Equal(ActualSource.Api, actual.Source);
    }

    [Fact]
    public async Task A_message_that_says_what_is_known_already_does_not_come_back_as_a_correction_of_what_came_after_it()
    {
        await using var services = await ServicesAsync();
        var feed = services.GetRequiredService<ActualFeed>();
        Task SendAsync(string id, decimal value) =>
            feed.TakeAsync(
                string.Create(CultureInfo.InvariantCulture, $$"""{"tenant":"acme","kpi":"on-time","period":"2026-05","value":{{value}}}"""), id, CancellationToken.None);

        await SendAsync("message-1", 96.5m);
        await SendAsync("message-2", 96.5m);
        await SendAsync("message-3", 97);
        await SendAsync("message-2", 96.5m);

        var values = (await Actuals(services)).Where(a => a.Period == "2026-05").ToList();
        Assert.Equal([96.5m, 96.5m, 97], values.Select(a => a.Value));
        Assert.Equal([null, values[0].Id, values[1].Id], values.Select(a => a.Corrects)); // one line
    }

    [Theory]
    [InlineData("""{"tenant":"nobody","kpi":"on-time","period":"2026-05","value":1}""", "no organisation 'nobody'")]
    [InlineData("""{"tenant":"acme","kpi":"nothing","period":"2026-05","value":1}""", "no KPI 'nothing'")]
    [InlineData("""{"tenant":"acme","kpi":"on-time","period":"May","value":1}""", "'May' is no period")]
    [InlineData("""{"tenant":"acme","kpi":"on-time","period":"2026-05","value":"many"}""", "at $.value")]
    [InlineData("""{"tenant":"acme","kpi":"on-time","period":"2026-05","value":400}""", "lies outside")]
    [InlineData("hello", "is no JSON")]
    [InlineData("null", "is empty")]
    public async Task A_message_that_cannot_be_taken_is_refused_with_a_sentence_and_records_nothing(string message, string sentence)
    {
        await using var services = await ServicesAsync();
        var before = await Actuals(services);

        var refused = await Assert.ThrowsAsync<FeedRefusedException>(
            () => services.GetRequiredService<ActualFeed>().TakeAsync(message, "message-1", CancellationToken.None));

        Assert.Contains(sentence, refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, await Actuals(services));
    }

    private static async Task<IReadOnlyList<Actual>> Actuals(ServiceProvider services) =>
        (await services.GetRequiredService<IActualStore>().ReadAsync(new TenantId("acme"), [OnTime], CancellationToken.None))[OnTime];

    private static async Task<ServiceProvider> ServicesAsync()
    {
        var configuration = AzureSettings.Configuration;
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton<IHostEnvironment>(new HostingEnvironment())
            .AddReviewsOnAzure(configuration)
            .AddInMemoryStores()
            .BuildServiceProvider();
        var outcome = await services.GetRequiredService<ScorecardImport>().ImportAsync(new FolderBuilder().ToFolder(), null, CancellationToken.None);
        Assert.IsType<ImportOutcome.Imported>(outcome);
        return services;
    }

    private sealed class HostingEnvironment : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = Environments.Production;

        public string ApplicationName { get; set; } = "tests";

        public string ContentRootPath { get; set; } = AppContext.BaseDirectory;

        public Microsoft.Extensions.FileProviders.IFileProvider ContentRootFileProvider { get; set; } =
            new Microsoft.Extensions.FileProviders.NullFileProvider();
    }
}
