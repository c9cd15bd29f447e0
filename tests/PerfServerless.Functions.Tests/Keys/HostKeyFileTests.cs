using PerfServerless.Functions.Keys;
using PerfServerless.Functions.Tests.Import;

namespace PerfServerless.Functions.Tests.Keys;

public sealed class HostKeyFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Path => System.IO.Path.Combine(folder.Path, "deep", HostKeyFile.Name);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Keys_are_made_once_and_stay()
    {
        var first = HostKeyFile.ReadOrMake(Path);
        var second = HostKeyFile.ReadOrMake(Path);

        Assert.Equal((first.ApiKey, Convert.ToHexString(first.LinkKey)), (second.ApiKey, Convert.ToHexString(second.LinkKey)));
        Assert.NotEqual(first.ApiKey, HostKeys.Make().ApiKey);
    }

    [Fact]
    public void Only_their_owner_can_read_the_file()
    {
        HostKeyFile.ReadOrMake(Path);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("""{"ApiKey":"short","LinkKey":"AAAA"}""")]
    public void A_damaged_file_is_named_and_left_as_it_is(string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        File.WriteAllText(Path, text);

        Assert.Contains(Path, Assert.Throws<KeyFileDamagedException>(() => HostKeyFile.ReadOrMake(Path)).Message, StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(Path));
    }
}
