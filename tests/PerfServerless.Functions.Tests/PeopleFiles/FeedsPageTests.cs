using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PerfServerless.Domain.Identity;
using PerfServerless.Functions.Feeds;
using PerfServerless.Functions.Actuals;
using PerfServerless.Domain.Ports;
using PerfServerless.Functions.Tests.Api;
using PerfServerless.Functions.Tests.Scim;
using PerfServerless.TestKit.Files;
using PerfServerless.TestKit.Import;

namespace PerfServerless.Functions.Tests.PeopleFiles;

/// <summary>Every example of <c>docs/feeds.md</c> is run.</summary>
public sealed partial class FeedsPageTests : IAsyncLifetime
{
    private static readonly Dictionary<string, string> Examples = Fence()
        .Matches(File.ReadAllText(Path.Combine(RepositoryFiles.Root, "docs", "feeds.md")))
        .ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);

    private ApiHost host = null!;

    public async Task InitializeAsync()
    {
        host = await ApiHost.StartAsync();
        using var imported = await host.ImportAsync(new FolderBuilder());
        Assert.Equal(200, (int)imported.StatusCode);
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public void No_example_is_left_out_here() => Assert.Equal(
        ["message", "personio", "personio-map", "sap", "sap-map", "scim-create", "scim-patch", "workday", "workday-map"], Examples.Keys.Order());

    [Fact]
    public async Task The_message_is_taken()
    {
        await new ActualFeed(host.Get<IScorecardStore>(), host.Get<ActualPushes>()).TakeAsync(Examples["message"], "m", CancellationToken.None);
        var actuals = (await host.Stores.Actuals.ReadAsync(new("acme"), [new("on-time")], CancellationToken.None))[new("on-time")];
        Assert.Contains(actuals, a => a is { Period: "2026-05", Value: 96.5m });
    }

    [Fact]
    public async Task The_person_is_created_and_leaves()
    {
        var caller = new ScimCaller(host.Anonymous, host.Keys.ApiKey);
        var (created, user) = await caller.SendAsync("POST", "Users", Examples["scim-create"]);
        Assert.Equal(201, created);
        var (patched, left) = await caller.SendAsync("PATCH", $"Users/{user.GetProperty("id").GetString()}", Examples["scim-patch"]);
        Assert.Equal((200, false), (patched, left.GetProperty("active").GetBoolean()));
    }

    [Theory]
    [InlineData("sap", "juergen.gross@acme.example", "Jürgen Groß", "bert")]
    [InlineData("workday", "maya.chen@acme.example", "Maya Chen", "ada")]
    [InlineData("personio", "lina.vogel@acme.example", "Lina Vogel", "ada")]
    public async Task The_export_is_taken_with_its_map(string system, string upn, string name, string manager)
    {
        var windows = JsonNode.Parse(Examples[$"{system}-map"])!["encoding"] is not null;
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (entry, bytes) in new[]
            {
                ($"{system}.csv", (windows ? Encoding.Latin1 : Encoding.UTF8).GetBytes(Examples[system])),
                ("people.map.json", Encoding.UTF8.GetBytes(Examples[$"{system}-map"])),
            })
            {
                using var stream = archive.CreateEntry(entry).Open();
                stream.Write(bytes);
            }
        }

        using var body = new ByteArrayContent(zip.ToArray()) { Headers = { ContentType = new("application/zip") } };
        using var answer = await host.Client.PostAsync(new Uri("/api/import/people", UriKind.Relative), body);
        Assert.True((int)answer.StatusCode == 200, await answer.Content.ReadAsStringAsync());

        var person = (await host.Stores.Scorecards.CurrentAsync(new("acme"), CancellationToken.None))!.Scorecard.People.Single(p => p.UserPrincipalName == upn);
        Assert.Equal((name, new PersonId(manager)), (person.Name, person.Manager!.Value));
    }

    [GeneratedRegex("^```(?:json|csv) ([a-z-]+)\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
