using System.Text.Json;

namespace PerfServerless.Functions.Azure.Tests.Infra;

/// <summary>
/// Every resource is deployed by the newest stable version of its API for which Bicep has types: <c>api-versions.json</c> names each with its
/// public source, as it was looked up in November 2026.
/// </summary>
public sealed class ApiVersionTests
{
    private static readonly Dictionary<string, Dictionary<string, string>> Known = JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Infra", "api-versions.json")))!;

    [Fact]
    public async Task Every_resource_is_of_the_newest_stable_version() => Assert.Empty(Mistakes(await BicepFiles.InfraAsync()));

    [Fact]
    public async Task The_table_names_nothing_that_is_not_deployed() =>
        Assert.Equal(
            Known.Keys.Order(StringComparer.Ordinal),
            (await BicepFiles.InfraAsync()).SelectMany(f => f.Resources).Select(r => r.Type).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void No_version_is_a_preview_and_each_has_its_source()
    {
        Assert.All(Known.Values, k => Assert.DoesNotContain("preview", k["version"], StringComparison.Ordinal));
        Assert.All(Known, k => Assert.StartsWith("https://github.com/Azure/bicep-types-az/", k.Value["source"], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("old-version", "Microsoft.Storage/storageAccounts@2021-01-01")]
    [InlineData("old-version", "Microsoft.Nothing/things@2020-01-01")]
    public async Task An_offender_is_caught(string offender, string mistake) =>
        Assert.Contains(Mistakes(await BicepFiles.OffenderAsync(offender)), m => m.EndsWith(mistake, StringComparison.Ordinal));

    private static IEnumerable<string> Mistakes(IEnumerable<BicepFile> files) =>
        from file in files
        from resource in file.Resources
        where !Known.TryGetValue(resource.Type, out var known) || known["version"] != resource.Version
        select $"{file.Name}: {resource.Type}@{resource.Version}";
}
