using System.Text.Json;

namespace PerfServerless.Functions.Azure.Tests.Infra;

/// <summary>
/// Every property that a resource is given is one that its type has: each was looked up in the source that <c>api-versions.json</c> names, and
/// stands in <c>api-properties.json</c> from then on. A name that is not there was mistyped, or is to be looked up.
/// </summary>
public sealed class ApiPropertyTests
{
    private static readonly Dictionary<string, string[]> Known = JsonSerializer.Deserialize<Dictionary<string, string[]>>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Infra", "api-properties.json")))!;

    [Fact]
    public async Task Every_property_was_looked_up() => Assert.Empty(Mistakes(await BicepFiles.InfraAsync()));

    [Fact]
    public async Task The_table_names_nothing_that_is_not_given()
    {
        var given = Given(await BicepFiles.InfraAsync()).Select(g => (g.Type, g.Path)).ToHashSet();

        Assert.Empty(from type in Known from path in type.Value where !given.Contains((type.Key, path)) select $"{type.Key}: {path}");
    }

    [Theory]
    [InlineData("mistyped: Microsoft.KeyVault/vaults: properties.enablePurgeProtetion")]
    [InlineData("mistyped: Microsoft.KeyVault/vaults: properties.sku.tier")]
    public async Task An_offender_is_caught(string mistake) => Assert.Contains(mistake, Mistakes(await BicepFiles.OffenderAsync("mistyped")));

    private static IEnumerable<string> Mistakes(IEnumerable<BicepFile> files) =>
        from given in Given(files)
        where !Known.GetValueOrDefault(given.Type, []).Contains(given.Path)
        select $"{Path.GetFileNameWithoutExtension(given.File)}: {given.Type}: {given.Path}";

    private static IEnumerable<(string File, string Type, string Path)> Given(IEnumerable<BicepFile> files) =>
        from file in files
        from resource in file.Resources
        from path in Paths(resource.Body, "").Distinct()
        select (file.Name, resource.Type, path);

    // Through lists and both sides of a choice; a name that is put together stands as a star.
    private static IEnumerable<string> Paths(BicepNode node, string under) => node.Kind switch
    {
        "object" => node.Properties.SelectMany(p => Named(p, under)),
        "array" or "ternary_expression" or "parenthesized_expression" => node.Children.SelectMany(c => Paths(c, under)),
        _ => [],
    };

    private static IEnumerable<string> Named((string Name, BicepNode Value) property, string under)
    {
        var path = under + (property.Name.Contains('$', StringComparison.Ordinal) ? "*" : property.Name);
        return property.Value.Kind == "resource_declaration" ? [] : Paths(property.Value, $"{path}.").Prepend(path);
    }
}
