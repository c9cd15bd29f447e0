using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using PerfServerless.Domain.Events;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Scorecards;
using PerfServerless.EndToEnd.Tests.Cloud;
using PerfServerless.EndToEnd.Tests.Harness;
using PerfServerless.Storage.Http;
using PerfServerless.Storage.Stores;
using PerfServerless.Storage.Tables;
using PerfServerless.TestKit.Azurite;
using PerfServerless.TestKit.Import;
using Xunit.Abstractions;

namespace PerfServerless.EndToEnd.Tests.Events;

/// <summary>
/// Ten thousand events were committed with their facts, the host is killed while it delivers them, and whoever listens hears of all in
/// order.
/// </summary>
public sealed class EventDeliveryTests(ITestOutputHelper output)
{
    private const int Kpis = 100;
    private const int Committed = 10_000;
    private const int Pushed = 100;
    private const int AStep = 40;
    private const int AtOnce = 8;
    private const int Seed = 20261122;

    private static readonly TenantId Tenant = new("acme");

    [Fact]
    public async Task Ten_thousand_events_with_a_kill_in_the_middle_all_arrive_and_each_KPIs_in_order()
    {
        using var root = new TemporaryRoot();
        using var certificates = new TestCertificates(root.Path, "localhost");
        await using var receiver = await TlsReceiver.StartAsync(certificates, Seed);
        await using var storage = await AzuriteServer.StartAsync();
        await using var app = await AppServer.StartAsync(
            storage.ConnectionString, root.Path, settings: [new("SSL_CERT_FILE", certificates.AuthorityFile)]);
        await app.ImportAsync(Folder(root.Path));
        receiver.Secret = await app.ListenAsync(receiver.Url, contact: "ada");

        // A process that committed all of it and did not live to tell any of it.
        await app.KillAsync();
        await CommitAsync(storage.ConnectionString);
        await app.StartAsync();
        var began = TimeProvider.System.GetTimestamp();
        var pushing = Parallel.ForAsync(
            0, Pushed, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (i, stop) => await PushAsync(app, i, stop));
        await Eventually.TrueAsync("a third of the events to arrive", () => receiver.Came.Different > Committed / 3);
        await app.KillAsync();
        await app.StartAsync();
        await pushing;
        await Eventually.TrueAsync(
            "all events to arrive", () => receiver.Came.Different >= Committed + Pushed);

        var took = TimeProvider.System.GetElapsedTime(began);
        output.WriteLine($"{receiver.Came.Different} different events, {receiver.Came.Again} came again, in {took.TotalSeconds:0.0} s with a start");
        Assert.Equal(Committed + Pushed, receiver.Came.Different);
        Assert.Empty(receiver.Refused);
        Assert.Equal(Kpis, receiver.Order.Count);
        Assert.All(receiver.Order, ofKpi => Assert.Equal(ofKpi.Value.Order(StringComparer.Ordinal), ofKpi.Value));
        Assert.True(receiver.Came.Again < 500, $"{receiver.Came.Again} came again.");
    }

    /// <summary>Commits values with what is told of them, each KPI's one after another.</summary>
    private static async Task CommitAsync(string connectionString)
    {
        var stores = new StoreTables(new TableServiceClient(connectionString, new StorageClientOptions(TimeProvider.System)), TimeProvider.System);
        var scorecard = (await stores.Scorecards.CurrentAsync(Tenant, default))!.Scorecard;
        for (var number = 0; number < Committed; number += AStep)
        {
            var actuals = Enumerable.Range(number, AStep).Select(i => new Actual
            {
                Id = $"commit-{i}",
                Kpi = new($"kpi-{i % Kpis}"),
                Period = "2026-05",
                Value = i,
                RecordedAt = FolderBuilder.Now.AddSeconds(i),
                Source = ActualSource.Api,
            }).ToList();
            await stores.CheckIns.CommitAsync(
                new(Tenant) { Actuals = actuals, Announced = [.. actuals.Select(a => KpiUpdated.Of(scorecard, a, personal: false))] }, default);
        }
    }

    /// <summary>Pushes a value under a key of its own until it is taken: what was cut off is sent again.</summary>
    private static Task PushAsync(AppServer app, int number, CancellationToken cancellationToken) => Eventually.TrueAsync(
        $"value {number} to be taken",
        async () =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/actuals")
            {
                Content = JsonContent.Create(new { kpi = $"kpi-{number % Kpis}", period = "2026-04", value = (decimal)number }),
            };
            request.Headers.Add("Idempotency-Key", $"push-{number}");
            using var answer = await app.SendAsync(request, cancellationToken);
            if ((int)answer.StatusCode is >= 400 and < 500)
                throw new InvalidOperationException($"Value {number}: {await answer.Content.ReadAsStringAsync(cancellationToken)}");
            return answer.IsSuccessStatusCode;
        });

    private static string Folder(string root)
    {
        var kpis = new StringBuilder("id,name,objective,owner,indicator,unitKind,unit,decimals,direction,frequency,minimum,maximum,drivers,formula,operands\n");
        for (var i = 0; i < Kpis; i++) kpis.Append(CultureInfo.InvariantCulture, $"kpi-{i},KPI {i},grow,ada,lag,count,,0,higherIsBetter,monthly,,,,,\n");
        var folder = new FolderBuilder().With(ImportFormat.Kpis, kpis.ToString()).With(ImportFormat.Targets, "kpi,period,target,bandHigh,stretch\n")
            .With(ImportFormat.Actuals, "kpi,period,value,note,recordedAt\n")
            .With(ImportFormat.Organisation, """
                tenant,name,entraTenantId,fiscalYearStart,culture,clockStart
                acme,Acme Ltd,11111111-2222-3333-4444-555555555555,1,,2026-06-08T08:00:00+02:00
                """);
        var path = Path.Combine(root, "acme");
        Directory.CreateDirectory(path);
        foreach (var (name, text) in folder.Files) File.WriteAllText(Path.Combine(path, name), text);
        return path;
    }

    private sealed class TemporaryRoot : IDisposable
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("perf-events-");

        public string Path => folder.FullName;

        public void Dispose() => folder.Delete(recursive: true);
    }
}
