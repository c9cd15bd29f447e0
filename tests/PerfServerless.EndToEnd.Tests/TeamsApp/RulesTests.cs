using System.Text.Json;
using PerfServerless.EndToEnd.Tests.Harness;
using PerfServerless.TestKit.Files;

namespace PerfServerless.EndToEnd.Tests.TeamsApp;

/// <summary>What the script refuses to pack, each rule shown an offender.</summary>
public sealed class RulesTests : IDisposable
{
    // Spoils what stands in infra/teams in one way after the other, and tells what the rules say of it.
    private const string Program = """
        import { deflateSync } from 'node:zlib';
        const [root, offences] = process.argv.slice(1);
        const { read, filled } = await import(root + '/scripts/lib/teams/manifest.mjs'), { mistakes } = await import(root + '/scripts/lib/teams/rules.mjs');
        const { crc32 } = await import(root + '/scripts/lib/teams/crc.mjs');
        const chunk = (kind, data) => { const b = Buffer.alloc(12 + data.length); b.writeUInt32BE(data.length); b.write(kind, 4, 'latin1'); data.copy(b, 8);
          b.writeUInt32BE(crc32(b.subarray(4, 8 + data.length)), 8 + data.length); return b; };
        const png = (size, pixel) => { const head = Buffer.alloc(13); head.writeUInt32BE(size); head.writeUInt32BE(size, 4); head[8] = 8; head[9] = 6;
          const lines = Buffer.alloc(size * (size * 4 + 1)); for (let i = 0; i < size * size; i++) Buffer.from(pixel(i)).copy(lines, Math.floor(i / size) * (size * 4 + 1) + 1 + (i % size) * 4);
          return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', head), chunk('IDAT', deflateSync(lines)), chunk('IEND', Buffer.alloc(0))]); };
        const wish = { version: '1.0.0', 'app-id': '0f1e2d3c-0000-4000-8000-00000000000a', developer: 'Velund', website: 'https://velund.com',
          privacy: 'https://velund.com/p', terms: 'https://velund.com/t', host: 'reviews.velund.com' };
        const told = {};
        for (const offence of ['', ...JSON.parse(offences)]) {
          const app = filled(read(root + '/infra/teams'), wish), m = app.manifest;
          new Function('app', 'm', 'png', offence)(app, m, png);
          told[offence] = mistakes(app);
        }
        console.log(JSON.stringify(told));
        """;

    private readonly TeamsAppScript script = new();

    public void Dispose() => script.Dispose();

    [Fact]
    public async Task Every_mistake_is_told_at_once_in_a_sentence_and_nothing_is_written()
    {
        var (exit, said) = await script.MakeAsync(
            new()
            {
                ["--host"] = "https://localhost:3978",
                ["--app-id"] = "my-bot",
                ["--developer"] = "Microsoft Teams of the Velund Group Limited",
                ["--website"] = "http://velund.com",
                ["--privacy"] = "https://x.ngrok.app",
                ["--terms"] = "https://x.ngrok.app",
                ["--name"] = "Test of the Excel Reviews for everybody",
                ["--version"] = "0.1",
            },
            "--publish");

        Assert.Equal(1, exit);
        Assert.Equal(
            [
                "The application id 'my-bot' is none: it looks like 11111111-2222-3333-4444-555555555555.",
                "The version '0.1' is none: write three numbers with points, the first at least 1, such as 1.2.0.",
                "The developer's name has 43 characters, and Teams takes 32.",
                "The developer 'Microsoft Teams of the Velund Group Limited' begins with Microsoft's name: write your organisation's.",
                "The name 'Test of the Excel Reviews for everybody' holds 'Excel', a product of Microsoft's: choose another.",
                "The name 'Test of the Excel Reviews for everybody' holds 'Test', which tells of an unfinished app: choose another.",
                "The address of the website, 'http://velund.com', has to begin with https:// and name a site.",
                "The address of the privacy statement, 'x.ngrok.app', is a tunnel: an app that people install needs a name of your own.",
                "The address of the terms of use, 'x.ngrok.app', is a tunnel: an app that people install needs a name of your own.",
                "The privacy statement and the terms of use have the same address: they are two documents.",
                "The host 'https://localhost:3978' is no public name: write it without https://, a port or a path, such as reviews.example.org.",
                "manifest.json: name.short has 39 characters, and Teams takes 30.",
                "de.json: name.short has 39 characters, and Teams takes 30.",
                "fr.json: name.short has 39 characters, and Teams takes 30.",
            ],
            said.Trim().Split('\n'));
        Assert.False(File.Exists(script.Zip));
    }

    [Fact]
    public async Task Options_that_are_missing_unknown_or_without_a_value_are_told_at_once()
    {
        var (exit, said) = await script.RunAsync("--hots", "x", "--app-id", "--outputs", "nowhere.json", "--publish");

        Assert.Equal(1, exit);
        Assert.Contains("There is no option '--hots'", said, StringComparison.Ordinal);
        Assert.Contains("--app-id needs a value.", said, StringComparison.Ordinal);
        Assert.Contains("nowhere.json cannot be read", said, StringComparison.Ordinal);
        foreach (var missing in new[] { "--host", "--tenant", "--developer", "--website", "--privacy", "--terms" })
            Assert.Contains($"{missing} is missing", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_rule_sees_its_offender_and_the_package_as_it_is_breaks_none()
    {
        (string Offence, string Sentence)[] offenders =
        [
            ("m.bots[0].scopes.push('team')", "The bot has the scopes personal, team, and speaks to people alone."),
            ("m.permissions = ['identity']", "The manifest asks for permissions, which this app does not use."),
            ("m.authorization = {}", "The manifest asks for authorization, which this app does not use."),
            ("m.validDomains = ['*.velund.com']", "The host '*.velund.com' holds a *: name the one host that this deployment has."),
            ("m.validDomains = ['reviews.internal']", "Nobody but you reaches 'reviews.internal', the address of the host."),
            ("m.validDomains = ['10.0.0.1']", "The host '10.0.0.1' is no public name"),
            ("m.name.full = m.name.short", "manifest.json: the short and the full name are the same."),
            ("m.description.full = m.description.short + '!'", "manifest.json: the full description begins with the short one"),
            ("m.description.full = '<b>bold</b>'", "manifest.json: description.full holds markup"),
            (
                "m.bots[0].commandLists[0].commands[0].title = 'x'.repeat(33)",
                "manifest.json: bots[0].commandLists[0].commands[0].title has 33 characters, and Teams takes 32."),
            ("m.bots[0].commandLists[0].commands.push({ title: 'new', description: 'x' })", "de.json lacks bots[0].commandLists[0].commands[10].title."),
            ("m.bots[0].commandLists[0].commands.pop()", "de.json holds bots[0].commandLists[0].commands[9].title, which the manifest does not have."),
            ("m.bots[0].commandLists[0].scopes = ['team']", "A list of commands is for a scope that the bot does not have."),
            ("app.icons.outline = app.icons.color", "The outline icon is 192 × 192, and Teams takes 32 × 32."),
            ("app.icons.color = app.icons.outline", "The colour icon is 32 × 32, and Teams takes 192 × 192."),
            ("app.icons.color = Buffer.from('GIF89a')", "The colour icon cannot be used: it is no PNG."),
            ("app.icons.outline = png(32, () => [255, 255, 255, 255])", "The outline icon has no transparent background."),
            ("app.icons.outline = png(32, () => [0, 0, 0, 0])", "The outline icon is empty."),
            ("app.icons.outline = png(32, i => [255, 200, 255, i % 2 * 255])", "The outline icon has another colour than white."),
            ("app.icons.color = png(192, i => [0, 0, 0, i % 256])", "The colour icon is transparent in places"),
        ];

        await using var node = ServerProcess.Start(
            "node", "node", ["--input-type=module", "-e", Program, RepositoryFiles.Root, JsonSerializer.Serialize(offenders.Select(o => o.Offence))]);
        Assert.Equal(0, await node.EndsAsync());
        var told = JsonSerializer.Deserialize<Dictionary<string, string[]>>(node.Output)!;

        Assert.Empty(told[""]);
        Assert.All(offenders, o => Assert.StartsWith(o.Sentence, told[o.Offence].First(), StringComparison.Ordinal));
    }
}
