using System.Text;
using Microsoft.Extensions.DependencyInjection;
using PerfServerless.Domain.Identity;
using PerfServerless.Functions.Drops;
using PerfServerless.Functions.Tests.Api;
using PerfServerless.Functions.Tests.Import;
using PerfServerless.Storage.Blobs;
using PerfServerless.Storage.Http;
using PerfServerless.TestKit.Azurite;
using PerfServerless.TestKit.Import;

namespace PerfServerless.Functions.Tests.Drops;

/// <summary>Files dropped in a folder and in a container: each is taken once, and a report lies beside it.</summary>
public sealed class DropTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ManualClock machine = new(FolderBuilder.Now);
    private ApiHost host = null!;

    public async Task InitializeAsync()
    {
        host = await ApiHost.StartAsync(services => services.AddDrops());
        using var imported = await host.ImportAsync(new FolderBuilder());
        Assert.Equal(200, (int)imported.StatusCode);
        Directory.CreateDirectory(Path.Combine(folder.Path, "acme"));
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Values_alone_a_whole_folder_and_people_are_taken_and_put_away_with_a_report()
    {
        var sweep = Sweep();
        Drop("acme/actuals.csv", "kpi;period;value\non-time;2026-05;96,5\n");
        Drop("acme/people.map.json", """{"columns":{"upn":"Mail","name":"Name"}}""");
        Drop("acme/people-hr.csv", "Name,Mail\nBert aus HR,bert@acme.example\n");
        await DropAsync("acme/all.zip", new FolderBuilder().Replace("kpis.csv", "Stock turn", "Stock turned"));

        await SettleAsync(sweep);

        Assert.Equal(96.5m, await ValueAsync("on-time", "2026-05"));
        var scorecard = (await host.Stores.Scorecards.CurrentAsync(new("acme"), CancellationToken.None))!.Scorecard;
        Assert.Equal(("Stock turned", "Bert aus HR"), (scorecard.Find(new KpiId("stock"))!.Name, scorecard.Find(new PersonId("bert"))!.Name));
        Assert.Equal(["people.map.json"], Names("acme"));
        Assert.Equal(6, Names("acme/done").Count);
        Assert.Contains("1 value is new", Report("acme/done", "actuals.csv"), StringComparison.Ordinal);
        Assert.Contains("people-hr.csv: 0 people are new, 1 changed", Report("acme/done", "people-hr.csv"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("acme/actuals.csv", "kpi,period,value\non-time,2026-05,abc\n", "actuals.csv, line 2, column 3 (value)")]
    [InlineData("acme/actuals.csv", "kpi,period,value\nnobody,2026-05,91\n", "nobody")]
    [InlineData("acme/letter.docx", "x", "letter.docx")]
    [InlineData("acme/all.zip", "no zip", "zip")]
    [InlineData("acme/people.csv", "id,name\n", "people.map.json")]
    [InlineData("nobody/actuals.csv", "kpi,period,value\n", "nobody")]
    [InlineData("no tenant/actuals.csv", "kpi,period,value\n", "no tenant")]
    public async Task What_cannot_be_taken_lies_in_refused_with_the_imports_own_sentences(string path, string text, string part)
    {
        var sweep = Sweep();
        Drop(path, text);
        await SettleAsync(sweep);

        var place = Path.GetDirectoryName(path)!;
        Assert.Empty(Names(place));
        Assert.Contains(part, Report($"{place}/refused", Path.GetFileName(path)), StringComparison.OrdinalIgnoreCase);
        Assert.Null(await ValueAsync("on-time", "2026-05"));
    }

    [Fact]
    public async Task A_folder_of_another_organisation_is_refused()
    {
        var sweep = Sweep();
        await DropAsync("acme/all.zip", new FolderBuilder().Replace("organisation.csv", "acme,", "globex,"));
        await SettleAsync(sweep);
        Assert.Contains("'globex'", Report("acme/refused", "all.zip"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_still_grows_waits_and_one_under_a_programs_name_for_it_is_not_looked_at()
    {
        var sweep = Sweep();
        Drop("acme/actuals.csv", "kpi,period,value\non-time,2026-05,9");
        Drop("acme/actuals.csv.part", "kpi,period,value\n");
        await sweep.SweepAsync(CancellationToken.None);
        machine.Advance(DropSweep.Still / 2);
        Drop("acme/actuals.csv", "kpi,period,value\non-time,2026-05,96.5\n");
        await sweep.SweepAsync(CancellationToken.None);
        machine.Advance(DropSweep.Still / 2);
        await sweep.SweepAsync(CancellationToken.None);
        Assert.Null(await ValueAsync("on-time", "2026-05"));

        machine.Advance(DropSweep.Still);
        await sweep.SweepAsync(CancellationToken.None);
        Assert.Equal(96.5m, await ValueAsync("on-time", "2026-05"));
        Assert.Equal(["actuals.csv.part"], Names("acme"));
    }

    [Fact]
    public async Task Two_files_of_one_name_are_taken_in_the_order_in_which_they_were_written()
    {
        var sweep = Sweep();
        Drop("acme/actuals-b.csv", "kpi,period,value\non-time,2026-05,91\n", -60);
        Drop("acme/actuals-a.csv", "kpi,period,value\non-time,2026-05,92\n", -30);
        await SettleAsync(sweep);
        Assert.Equal(92m, await ValueAsync("on-time", "2026-05"));
    }

    [Fact]
    public async Task A_process_that_ended_after_the_report_takes_the_file_no_second_time()
    {
        Drop("acme/actuals.csv", "kpi,period,value\non-time,2026-05,91\n");
        var dying = new DyingPlace(new FolderDrop(folder.Path));
        await Assert.ThrowsAsync<InvalidOperationException>(() => SettleAsync(Sweep(dying)));
        Assert.Equal(91m, await ValueAsync("on-time", "2026-05"));
        using var pushed = await host.PostAsync("/api/actuals", new { kpi = "on-time", period = "2026-05", value = 97 });

        await SettleAsync(Sweep());
        Assert.Equal(97m, await ValueAsync("on-time", "2026-05"));
        Assert.Empty(Names("acme"));
        Assert.Equal(2, Names("acme/done").Count);
    }

    [Fact]
    public async Task A_container_is_a_place_like_a_folder()
    {
        var container = new BlobServiceClient(azurite.ConnectionString, new StorageClientOptions(TimeProvider.System))
            .GetBlobContainerClient(AzuriteFixture.UniqueName("drops"));
        var place = new BlobDrop(new(() => container), container.Name);
        Assert.Empty(await place.ListAsync(CancellationToken.None));
        await container.UploadAsync("acme/actuals.csv", "kpi,period,value\non-time,2026-05,3\n"u8.ToArray(), "text/csv");
        await container.UploadAsync("acme/letter.txt", "x"u8.ToArray(), "text/plain");
        await Assert.ThrowsAsync<InvalidOperationException>(() => Sweep(new DyingPlace(place)).SweepAsync(CancellationToken.None));

        Assert.Equal(1, (await Sweep(place).SweepAsync(CancellationToken.None)).Handled - 1);
        Assert.Equal(3m, await ValueAsync("on-time", "2026-05"));
        var names = new List<string>();
        await foreach (var blob in container.GetBlobsAsync("")) names.Add(blob.Name);
        Assert.Equal(["acme/done", "acme/done", "acme/refused", "acme/refused"], names.Select(n => n[..n.LastIndexOf('/')]).Order());
    }

    private DropSweep Sweep(IDropPlace? place = null) => ActivatorUtilities.CreateInstance<DropSweep>(
        host.App.Services, place ?? new FolderDrop(folder.Path), new DropTally(place ?? new FolderDrop(folder.Path)), machine);

    private async Task SettleAsync(DropSweep sweep)
    {
        await sweep.SweepAsync(CancellationToken.None);
        machine.Advance(DropSweep.Still);
        await sweep.SweepAsync(CancellationToken.None);
    }

    private void Drop(string path, string text, int seconds = 0)
    {
        var full = Path.Combine(folder.Path, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text, Encoding.UTF8);
        if (seconds != 0) File.SetLastWriteTimeUtc(full, FolderBuilder.Now.UtcDateTime.AddSeconds(seconds));
    }

    private async Task DropAsync(string path, FolderBuilder of)
    {
        using var zip = ApiHost.Zip(of);
        await File.WriteAllBytesAsync(Path.Combine(folder.Path, path), await zip.ReadAsByteArrayAsync());
    }

    private IReadOnlyList<string> Names(string path) =>
        Directory.Exists(Path.Combine(folder.Path, path))
            ? [.. Directory.GetFiles(Path.Combine(folder.Path, path)).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)]
            : [];

    private string Report(string path, string file) =>
        File.ReadAllText(Path.Combine(folder.Path, path, Names(path).Single(n => n.EndsWith($"{file}.txt", StringComparison.Ordinal))));

    private async Task<decimal?> ValueAsync(string kpi, string period)
    {
        var actuals = (await host.Stores.Actuals.ReadAsync(new("acme"), [new(kpi)], CancellationToken.None))[new(kpi)];
        return Domain.Recording.ActualOrder.Standing([.. actuals.Where(a => a.Period == period)])?.Value;
    }
}
