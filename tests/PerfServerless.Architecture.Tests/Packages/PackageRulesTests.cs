using PerfServerless.Architecture.Tests.Support;

namespace PerfServerless.Architecture.Tests.Packages;

public sealed class PackageRulesTests
{
    private static IEnumerable<SourceFile> LockFiles =>
        Repository.Files.Where(f => Path.GetFileName(f.Path) is "packages.lock.json" or "packages.official.lock.json");

    private static IEnumerable<SourceFile> Projects => Repository.Files.Where(f => f.Path.EndsWith(".csproj", StringComparison.Ordinal));

    [Fact]
    public void No_banned_package_is_resolved()
    {
        Assert.NotEmpty(LockFiles);
        Assert.Empty(PackageRules.BannedPackages(LockFiles));
    }

    [Fact]
    public void A_banned_package_is_caught_wherever_it_came_from() =>
        Assert.Equal(
            ["x/packages.lock.json resolves WindowsAzure.Storage 9.3.3", "x/packages.lock.json resolves System.IdentityModel.Tokens.Jwt 6.8.0"],
            PackageRules.BannedPackages(
            [
                new SourceFile("x/packages.lock.json", """
                {"version": 2, "dependencies": {"net10.0": {
                  "WindowsAzure.Storage": {"type": "Transitive", "resolved": "9.3.3"},
                  "System.IdentityModel.Tokens.Jwt": {"type": "Transitive", "resolved": "6.8.0"},
                  "Azure.Core": {"type": "Direct", "resolved": "1.64.0"},
                  "perfserverless.domain": {"type": "Project"}}}}
                """),
            ]));

    [Fact]
    public void Every_project_has_its_lock_file()
    {
        var files = Repository.Files.Select(f => f.Path).ToHashSet();
        Assert.All(
            Repository.Files.Where(f => f.Path.EndsWith(".csproj", StringComparison.Ordinal)),
            f => Assert.Contains(Path.GetDirectoryName(f.Path)!.Replace('\\', '/') + "/packages.lock.json", files));
    }

    [Fact]
    public void Each_room_is_built_on_its_own_packages() => Assert.Empty(PackageRules.ForeignToTheRoom(Projects));

    [Fact]
    public void Every_package_of_a_room_is_explained()
    {
        var page = Repository.Find("docs/dependencies.md").Text;
        Assert.All(
            Projects.Where(p => !p.Path.StartsWith("tests/", StringComparison.Ordinal)).SelectMany(p => PackageRules.PackagesOf(p)),
            package => Assert.Contains(package, page, StringComparison.Ordinal));
    }

    [Fact]
    public void A_package_in_the_wrong_room_is_caught() =>
        Assert.Equal(
            ["domain/PerfServerless.Domain.csproj is built on Azure.Core"],
            PackageRules.ForeignToTheRoom(
            [
                new SourceFile("domain/PerfServerless.Domain.csproj", """<PackageReference Include="NodaTime" /><PackageReference Include="Azure.Core" />"""),
                new SourceFile("mail/PerfServerless.Mail.csproj", """<PackageReference Include="Azure.Core" />"""),
            ]));

    [Fact]
    public void Versions_stand_in_one_file() =>
        Assert.Empty(PackageRules.VersionsElsewhere(Repository.Files.Where(f => f.Path.EndsWith(".csproj", StringComparison.Ordinal))));

    [Fact]
    public void A_version_in_a_project_is_caught() =>
        Assert.Equal(
            ["bot/X.csproj states a package's version"],
            PackageRules.VersionsElsewhere([new SourceFile("bot/X.csproj", """<PackageReference Include="Azure.Core" Version="1.0.0" />"""), new SourceFile("bot/Y.csproj", """<PackageReference Include="Azure.Core" />""")]));

    [Fact]
    public void No_file_names_a_package_registry_or_a_path_of_one_machine() => Assert.Empty(PackageRules.NamesAPlace(Repository.Files));

    [Theory]
    [InlineData("cd /wor" + "k/main", "'/wor" + "k/main'")]
    [InlineData("see /hom" + "e/anna/notes.md", "'/hom" + "e/anna'")]
    [InlineData("https://registry.npm" + "js.org/x", "'registry.npm" + "js.org'")]
    public void Such_a_name_is_caught(string text, string named) =>
        Assert.Equal([$"docs/x.md names {named}"], PackageRules.NamesAPlace([new SourceFile("docs/x.md", text)]));

    [Fact]
    public void An_address_with_such_a_word_in_it_is_not() =>
        Assert.Empty(PackageRules.NamesAPlace([new SourceFile("docs/x.md", "https://example.org/wor" + "k/items and ./hom" + "e/x and src/wor" + "k/y")]));
}
