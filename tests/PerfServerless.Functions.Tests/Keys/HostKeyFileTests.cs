using System.Diagnostics;
using System.Text.Json;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Operations;
using PerfServerless.Functions.Keys;
using PerfServerless.Functions.Links;
using PerfServerless.Functions.Tests.Import;
using PerfServerless.Host.Commands;

namespace PerfServerless.Functions.Tests.Keys;

public sealed class HostKeyFileTests : IDisposable
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly TemporaryFolder folder = new();

    private string Path => System.IO.Path.Combine(folder.Path, "deep", HostKeyFile.Name);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Keys_are_made_once_and_stay()
    {
        var first = HostKeyFile.ReadOrMake(Path);
        var second = HostKeyFile.ReadOrMake(Path);

        Assert.Equal((first.ApiKey, Convert.ToHexString(first.LinkKey), first.LinkKeyId), (second.ApiKey, Convert.ToHexString(second.LinkKey), second.LinkKeyId));
        Assert.NotEqual(first.ApiKey, HostKeys.Make().ApiKey);
        Assert.Equal([HostKeyFile.Name], Files());
    }

    [Fact]
    public void Only_their_owner_can_read_the_file()
    {
        HostKeyFile.ReadOrMake(Path);
        if (!OperatingSystem.IsWindows()) Assert.Equal(Private, File.GetUnixFileMode(Path));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"ApiKey":"short","LinkKey":"AAAA"}""")]
    [InlineData("""{"ApiKey":"perf_0123456789abcdef0123","LinkKey":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=","OldLinkKeys":[null]}""")]
    [InlineData("""{"ApiKey":"perf_0123456789abcdef0123","LinkKey":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=","OldLinkKeys":null}""")]
    [InlineData("""{"ApiKey":"perf_0123456789abcdef0123","LinkKey":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA""")]
    public void A_damaged_file_is_named_and_left_as_it_is(string text)
    {
        Write(text);

        var e = Assert.Throws<KeyFileUnusableException>(() => HostKeyFile.ReadOrMake(Path));
        Assert.Equal(SettingsWords.KeyFileDamaged.Id, e.Why.Id);
        Assert.Contains(Path, e.Message, StringComparison.Ordinal);
        Assert.Throws<KeyFileUnusableException>(() => HostKeyFile.Rotate(Path, DateTimeOffset.UnixEpoch, endsLinks: false));
        Assert.Equal(text, File.ReadAllText(Path));
    }

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.GroupWrite)]
    [InlineData(UnixFileMode.OtherWrite)]
    public void A_file_that_others_can_read_or_write_is_refused_and_says_what_to_do(UnixFileMode more)
    {
        if (OperatingSystem.IsWindows()) return; // not looked at there
        HostKeyFile.ReadOrMake(Path);
        File.SetUnixFileMode(Path, Private | more);

        Refused(SettingsWords.KeyFileOpen);

        File.SetUnixFileMode(Path, Private);
        HostKeyFile.ReadOrMake(Path);
    }

    [Fact]
    public void A_folder_in_the_files_place_is_told_in_a_sentence()
    {
        Directory.CreateDirectory(Path);

        Refused(SettingsWords.KeyFileUnreadable);
    }

    [Fact]
    public void A_link_is_followed_and_its_target_judged()
    {
        if (OperatingSystem.IsWindows()) return; // making links needs a right there
        var target = System.IO.Path.Combine(folder.Path, "elsewhere.json");
        var keys = HostKeyFile.ReadOrMake(target);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        File.CreateSymbolicLink(Path, target);

        Assert.Equal(keys.ApiKey, HostKeyFile.ReadOrMake(Path).ApiKey);

        File.SetUnixFileMode(target, Private | UnixFileMode.OtherRead);
        Refused(SettingsWords.KeyFileOpen);

        File.Delete(target);
        Refused(SettingsWords.KeyFileUnreadable); // leads nowhere, and nothing is made through it
        Assert.Equal([], Files().Where(f => f != HostKeyFile.Name));
    }

    [Fact]
    public void A_folder_of_another_user_is_refused()
    {
        // Only an administrator of a Linux machine can give a folder away.
        if (!OperatingSystem.IsLinux() || FileOwner.Me() != 0) return;

        HostKeyFile.ReadOrMake(Path);
        using var given = Process.Start("chown", ["65534", System.IO.Path.GetDirectoryName(Path)!]);
        given.WaitForExit();

        Refused(SettingsWords.KeyFileForeign);
    }

    [Fact]
    public async Task Of_many_that_begin_at_once_all_have_the_same_keys()
    {
        using var together = new Barrier(16);
        var keys = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Factory.StartNew(
            () =>
            {
                together.SignalAndWait();
                return HostKeyFile.ReadOrMake(Path).ApiKey;
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));

        Assert.Single(keys.Distinct());
        Assert.Equal([HostKeyFile.Name], Files());
    }

    [Fact] // seven of eight crashed
    public async Task Of_eight_processes_that_begin_at_once_all_print_the_same_key_whatever_the_umask()
    {
        var app = System.IO.Path.Combine(AppContext.BaseDirectory, "perfserverless.dll");
        var printed = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => PrintedAsync(app)));

        Assert.All(printed, p => Assert.Equal((0, ""), (p.Code, p.Errors)));
        Assert.Equal(HostKeyFile.ReadOrMake(Path).ApiKey, Assert.Single(printed.Select(p => p.Text.Trim()).Distinct()));
        if (!OperatingSystem.IsWindows()) Assert.Equal(Private, File.GetUnixFileMode(Path));
    }

    [Fact]
    public void Keys_of_1_0_0_still_open_and_their_links_live_on_when_they_are_rotated()
    {
        var secret = Convert.ToBase64String([.. Enumerable.Repeat((byte)7, 32)]);
        Write($$"""{"ApiKey":"perf_0123456789abcdef0123456789abcdef01234567","LinkKey":"{{secret}}"}""");
        var (before, clock) = (HostKeyFile.ReadOrMake(Path), new ManualClock());
        var link = Link(new LinkSigner(before, clock).Query("brief", "x", "ada", TimeSpan.FromDays(HostKeys.MostLinkDays)));
        Assert.False(link.ContainsKey("k"));

        var after = HostKeyFile.Rotate(Path, clock.GetUtcNow(), endsLinks: false);

        Assert.NotEqual((before.ApiKey, before.LinkKeyId), (after.ApiKey, after.LinkKeyId));
        var signer = new LinkSigner(HostKeyFile.ReadOrMake(Path), clock);
        clock.Advance(TimeSpan.FromDays(HostKeys.MostLinkDays) - TimeSpan.FromSeconds(1));
        Assert.Equal(LinkCheck.Valid, Check(signer, link));
        clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(LinkCheck.Expired, Check(signer, link));
        if (!OperatingSystem.IsWindows()) Assert.Equal(Private, File.GetUnixFileMode(Path));
        Assert.Equal([HostKeyFile.Name], Files());
    }

    [Fact]
    public void A_rotation_forgets_keys_whose_links_have_all_expired()
    {
        var clock = new ManualClock();
        HostKeyFile.ReadOrMake(Path);
        for (var i = 0; i < 3; i++)
        {
            HostKeyFile.Rotate(Path, clock.GetUtcNow(), endsLinks: false);
            clock.Advance(TimeSpan.FromDays(60));
        }

        Assert.Equal(2, HostKeyFile.Rotate(Path, clock.GetUtcNow(), endsLinks: false).OldLinkKeys.Count);
        Assert.Empty(HostKeyFile.Rotate(Path, clock.GetUtcNow(), endsLinks: true).OldLinkKeys);
    }

    [Fact]
    public void The_file_is_read_by_a_build_that_knows_two_of_its_parts()
    {
        HostKeyFile.Rotate(Path, DateTimeOffset.UnixEpoch, endsLinks: false);
        var json = JsonSerializer.Deserialize<JsonElement>(File.ReadAllBytes(Path));

        Assert.True(json.GetProperty("ApiKey").GetString()!.Length >= 20);
        Assert.True(json.GetProperty("LinkKey").GetBytesFromBase64().Length >= 32);
    }

    private void Refused(Word<string> word) => Assert.Equal(word.Id, Assert.Throws<KeyFileUnusableException>(() => HostKeyFile.ReadOrMake(Path)).Why.Id);

    private void Refused(Word<string, string> word) => Assert.Equal(word.Id, Assert.Throws<KeyFileUnusableException>(() => HostKeyFile.ReadOrMake(Path)).Why.Id);

    private void Write(string text)
    {
        HostKeyFile.ReadOrMake(Path); // for the mode of the file
        File.WriteAllText(Path, text);
    }

    private IEnumerable<string> Files() => Directory.EnumerateFileSystemEntries(System.IO.Path.GetDirectoryName(Path)!).Select(f => System.IO.Path.GetFileName(f)!);

    private static Dictionary<string, string?> Link(string query) =>
        Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query).ToDictionary(q => q.Key, q => (string?)q.Value);

    private static LinkCheck Check(LinkSigner signer, Dictionary<string, string?> link) =>
        signer.Check("brief", link["s"], link["r"], link["e"], link["h"], link.GetValueOrDefault("k"));

    private async Task<(int Code, string Text, string Errors)> PrintedAsync(string app)
    {
        var start = OperatingSystem.IsWindows()
            ? new ProcessStartInfo("dotnet", [app, "keys", "api"])
            : new ProcessStartInfo("sh", ["-c", "umask 000; exec dotnet \"$0\" keys api", app]);
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        start.Environment["PerfServerless__DataFolder"] = System.IO.Path.GetDirectoryName(Path);
        start.Environment.Remove(KeyGiven.Variable);
        using var process = Process.Start(start)!;
        var (text, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await text, await errors);
    }
}
