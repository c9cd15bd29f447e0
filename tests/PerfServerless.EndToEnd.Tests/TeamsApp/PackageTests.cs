using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Words;
using PerfServerless.EndToEnd.Tests.Harness;
using PerfServerless.TestKit.Azurite;
using PerfServerless.TestKit.Files;
using PerfServerless.TestKit.Words;

namespace PerfServerless.EndToEnd.Tests.TeamsApp;

/// <summary>The package as it is made for a deployment.</summary>
public sealed class PackageTests : IDisposable
{
    private const string Schemas = "build/json-schemas/teams";

    // The schemas are of an old draft, which ajv reads with a package beside it.
    private const string Validation = """
        const { dirname, join } = require('path'), { readFileSync } = require('fs'), { createRequire } = require('module');
        const [schema, ...files] = process.argv.slice(1), near = createRequire(schema);
        const Ajv = near('ajv-draft-04'), ajv = new Ajv({ strict: false, allErrors: true, logger: false, unicodeRegExp: false });
        near('ajv-formats')(ajv);
        const read = file => JSON.parse(readFileSync(file, 'utf8'));
        const kinds = ['MicrosoftTeams.schema.json', 'MicrosoftTeams.Localization.schema.json'].map(kind => ajv.compile(read(join(dirname(schema), kind))));
        for (const file of files) {
          const fits = kinds['manifestVersion' in read(file) ? 0 : 1];
          for (const e of fits(read(file)) ? [] : fits.errors) console.log(`${file} ${e.instancePath} ${e.message}`);
        }
        """;

    private readonly TeamsAppScript script = new();

    public void Dispose() => script.Dispose();

    [Fact]
    public async Task It_is_the_same_to_the_byte_for_the_same_options_and_fits_the_newest_schema_of_Microsofts_package()
    {
        Assert.Equal(0, (await script.MakeAsync()).Exit);
        var bytes = await File.ReadAllBytesAsync(script.Zip);
        Assert.Equal(0, (await script.MakeAsync()).Exit);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(script.Zip));

        using (var zip = ZipFile.OpenRead(script.Zip))
            Assert.Equal(["manifest.json", "de.json", "fr.json", "color.png", "outline.png"], zip.Entries.Select(e => e.FullName));
        await ZipFile.ExtractToDirectoryAsync(script.Zip, script.Folder.FullName);
        var files = new[] { "manifest.json", "de.json", "fr.json" }.Select(f => Path.Combine(script.Folder.FullName, f)).ToArray();
        var manifest = JsonNode.Parse(await File.ReadAllTextAsync(files[0]))!;
        var schema = NodeModules.Find("@microsoft/app-manifest", $"{Schemas}/v{manifest["manifestVersion"]}/MicrosoftTeams.schema.json");
        Assert.Equal(Newest(Path.GetDirectoryName(Path.GetDirectoryName(schema))!), (string?)manifest["manifestVersion"]);
        Assert.Equal(
            (TeamsAppScript.AppId, TeamsAppScript.AppId, """["reviews.velund.com"]""", """["personal"]"""),
            (
                (string?)manifest["id"],
                (string?)manifest["bots"]![0]!["botId"],
                manifest["validDomains"]!.ToJsonString(),
                manifest["bots"]![0]!["scopes"]!.ToJsonString()));

        // What the schema does not take is seen, in a spoilt copy.
        var spoilt = Path.Combine(script.Folder.FullName, "spoilt.json");
        manifest["permissions"] = new JsonArray("everything");
        manifest["name"]!["short"] = new string('x', 31);
        await File.WriteAllTextAsync(spoilt, manifest.ToJsonString());
        var seen = await ValidatedAsync(schema, [.. files, spoilt]);
        Assert.Contains($"{spoilt} /name/short must NOT have more than 30 characters", seen, StringComparison.Ordinal);
        Assert.All(seen.Split('\n'), line => Assert.StartsWith(spoilt, line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_is_made_from_what_the_deployment_put_out()
    {
        var outputs = Path.Combine(script.Folder.FullName, "outputs.json");
        await File.WriteAllTextAsync(outputs, $$$"""
            {"botAppId":{"type":"String","value":"{{{TeamsAppScript.AppId.ToUpperInvariant()}}}"},"publicUrl":{"type":"String","value":"https://Reviews.velund.com"},"hostName":{"type":"String","value":"func-1.azurewebsites.net"},"tenantId":{"type":"String","value":"no tenant"}}
            """);

        var (exit, said) = await script.MakeAsync(new()
        {
            ["--host"] = null,
            ["--app-id"] = null,
            ["--tenant"] = TeamsAppScript.Tenant,
            ["--outputs"] = "outputs.json",
            ["--version"] = "2.3.4",
            ["--name"] = "Reviews",
        });

        Assert.Equal((0, true), (exit, said.Contains("Reviews 2.3.4 for", StringComparison.Ordinal)));
        using var zip = ZipFile.OpenRead(script.Zip);
        using var manifest = await JsonDocument.ParseAsync(await zip.GetEntry("manifest.json")!.OpenAsync());
        Assert.Equal(
            (TeamsAppScript.AppId, "reviews.velund.com"),
            (manifest.RootElement.GetProperty("id").GetString(), manifest.RootElement.GetProperty("validDomains")[0].GetString()));
    }

    /// <summary>The others are said by "help", and are buttons where they are of use.</summary>
    private static readonly ChatCommand[] InTheMenu =
    [
        ChatCommand.CheckIn, ChatCommand.Owe, ChatCommand.MyKpis, ChatCommand.Standing, ChatCommand.Actions, ChatCommand.Brief, ChatCommand.Snooze,
        ChatCommand.State, ChatCommand.Rhythm, ChatCommand.Help,
    ];

    [Theory]
    [InlineData("en", null)]
    [InlineData("de", "de.json")]
    [InlineData("fr", "fr.json")]
    public void Each_languages_menu_holds_the_ten_commands_that_Teams_has_room_for_as_the_bot_understands_them(string code, string? file)
    {
        var folder = Path.Combine(RepositoryFiles.Root, "infra", "teams");
        var manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "manifest.json")))!;
        var count = manifest["bots"]![0]!["commandLists"]![0]!["commands"]!.AsArray().Count;
        var texts = file is null ? null : JsonNode.Parse(File.ReadAllText(Path.Combine(folder, file)));
        var titles = Enumerable.Range(0, count).Select(i => texts is null
            ? (string)manifest["bots"]![0]!["commandLists"]![0]!["commands"]![i]!["title"]!
            : (string)texts[$"bots[0].commandLists[0].commands[{i}].title"]!).ToList();

        Assert.Equal(
            InTheMenu.Order(),
            titles.Select(t => ChatCommands.Read(t, Languages.BuiltIn.For(code))!.Value).Order());
        Assert.All(titles, t => Assert.Equal(t, ChatCommands.Shown(ChatCommands.Read(t, Languages.BuiltIn.For(code))!.Value, Readers.Of(code))));
        Assert.Equal(
            Languages.BuiltIn.All.Select(l => l.Code).Order(),
            manifest["localizationInfo"]!["additionalLanguages"]!.AsArray().Select(l => (string)l!["languageTag"]!).Append("en").Order());
    }

    private static string Newest(string folder) => Directory.GetDirectories(folder, "v1.*").Select(d => Path.GetFileName(d)[1..]).MaxBy(Version.Parse)!;

    private static async Task<string> ValidatedAsync(string schema, string[] files)
    {
        await using var node = ServerProcess.Start("node", "node", ["-e", Validation, schema, .. files]);
        Assert.Equal(0, await node.EndsAsync());
        return node.Output.Trim();
    }
}
