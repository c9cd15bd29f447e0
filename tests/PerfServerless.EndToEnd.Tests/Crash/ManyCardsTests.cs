using PerfServerless.Bot.Conversations;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.EndToEnd.Tests.Harness;
using PerfServerless.Storage.Http;
using PerfServerless.Storage.Stores;
using PerfServerless.Storage.Tables;
using PerfServerless.TestKit.Azurite;
using PerfServerless.TestKit.Import;
using Xunit.Abstractions;

namespace PerfServerless.EndToEnd.Tests.Crash;

/// <summary>Hundreds of cards in real time, through a process that is killed in the middle of them.</summary>
public sealed class ManyCardsTests(ITestOutputHelper output)
{
    private const int Many = 500;

    /// <summary>So many activities run at once: what was on its way at the kill.</summary>
    private const int AtOnce = 64;

    private static readonly TenantId Tenant = new("acme");
    private static readonly DateTimeOffset Opens = new(2026, 6, 1, 9, 0, 0, TimeSpan.FromHours(2));

    [Fact]
    public async Task None_is_lost_by_a_kill_and_only_what_was_on_its_way_comes_twice()
    {
        var folder = Directory.CreateTempSubdirectory("perf-many-");
        try
        {
            await using var storage = await AzuriteServer.StartAsync();
            await using var connector = await CountingConnector.StartAsync();
            await using var app = await AppServer.StartAsync(storage.ConnectionString, folder.FullName, settings: [new("Bot__RequestsPerSecond", "40")]);
            var stores = new StoreTables(new TableServiceClient(storage.ConnectionString, new StorageClientOptions(TimeProvider.System)), TimeProvider.System);
            await Parallel.ForAsync(0, Many, async (i, stop) => await stores.Addresses.SaveAsync(Tenant, ConversationAddress.Of(Chat(i, connector.Address)), stop));
            await app.ImportAsync(Organisation(folder));

            await app.MoveClockAsync(Opens);
            await Eventually.TrueAsync("some cards to be out", () => connector.Count >= Many / 3);
            await app.KillAsync();
            var before = connector.Messages.ToDictionary(m => m.Key, m => m.Value.ToList());
            await app.StartAsync();
            await EverybodyIsRecordedAsync(stores);

            Assert.InRange(before.Count, 1, Many - 1);
            Assert.Equal(Many, connector.Messages.Count);
            foreach (var desk in await stores.CheckIns.DesksAsync(Tenant, default))
            {
                var (conversation, activity) = TeamsReference.Parse(Assert.Single(desk.Forms).Reference);
                Assert.Equal(activity, connector.Messages[conversation].Last());
            }

            var twice = connector.Messages.Where(m => m.Value.Count > 1).ToList();
            Assert.All(twice, m => Assert.Equal(2, m.Value.Count));
            Assert.All(twice, m => Assert.Contains(m.Value.First(), before.GetValueOrDefault(m.Key, [])));
            Assert.InRange(twice.Count, 0, AtOnce);
            output.WriteLine($"{before.Count} were out at the kill, {twice.Count} came twice, {connector.Refused} were refused");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // As long as another one comes now and then: how fast this machine is does not matter.
    private static async Task EverybodyIsRecordedAsync(StoreTables stores)
    {
        for (var recorded = 0; recorded < Many;)
        {
            var known = recorded;
            await Eventually.TrueAsync("another card to be recorded", async () =>
                (recorded = (await stores.CheckIns.DesksAsync(Tenant, default)).Count(d => d.Forms.Count > 0)) > known);
        }
    }

    private static Conversation Chat(int i, Uri connector) => new()
    {
        Person = new($"p{i}"), EntraObjectId = $"00000000-0000-0000-0000-{i:000000000000}", ChannelUserId = $"29:{i}", ConversationId = $"c{i}",
        ServiceUrl = connector, BotId = "28:bot", InstalledAt = Opens, Greeted = true,
    };

    private static string Organisation(DirectoryInfo folder)
    {
        var each = Enumerable.Range(0, Many).ToList();
        var files = new FolderBuilder()
            .With(ImportFormat.Organisation, """
                tenant,name,entraTenantId,fiscalYearStart,culture,clockStart
                acme,Acme Ltd,11111111-2222-3333-4444-555555555555,1,,2026-06-01T08:55:00+02:00
                """)
            .With(ImportFormat.People, Lines(
                "id,name,upn,manager,timeZone,locale", each.Select(i => $"p{i},Person {i},p{i}@acme.example,{(i == 0 ? "" : "p0")},Europe/Berlin,en-GB")))
            .With(ImportFormat.Objectives, Lines("id,name,perspective,parent,owner,weight", ["grow,Grow,financial,,p0,1"]))
            .With(ImportFormat.Kpis, Lines(
                "id,name,objective,owner,indicator,unitKind,unit,decimals,direction,frequency,minimum,maximum,drivers,formula,operands",
                each.Select(i => $"k{i},KPI {i},grow,p{i},lag,percent,,1,higherIsBetter,weekly,0,100,,,")))
            .With(ImportFormat.Targets, Lines("kpi,period,target,bandHigh,stretch", each.Select(i => $"k{i},2026,95,,")))
            .With(ImportFormat.Actuals, Lines("kpi,period,value,note,recordedAt", []))
            .With(ImportFormat.Cadences, Lines(
                "id,name,frequency,weekday,meetingAt,timeZone,owner,leaders,opensBefore,remindBefore,dueBefore,escalateBefore,briefBefore,sendAt,dueUntil",
                ["weekly,Weekly review,weekly,friday,14:00,Europe/Berlin,p0,p0,4,3;2,2,1,0,09:00,17:00"]));
        var into = Path.Combine(folder.FullName, "acme");
        Directory.CreateDirectory(into);
        foreach (var (name, text) in files.Files) File.WriteAllText(Path.Combine(into, name), text);
        return into;
    }

    private static string Lines(string header, IEnumerable<string> lines) => string.Join('\n', lines.Prepend(header)) + "\n";
}
