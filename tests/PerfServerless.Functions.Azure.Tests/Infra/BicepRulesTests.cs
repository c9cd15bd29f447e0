namespace PerfServerless.Functions.Azure.Tests.Infra;

/// <summary>Every file of <c>infra/</c> parses, and its names fit together.</summary>
public sealed class BicepRulesTests
{
    [Fact]
    public async Task Every_file_parses_and_every_name_leads_somewhere()
    {
        var files = await BicepFiles.InfraAsync();

        Assert.Contains(files, f => f.Name == "main.bicep");
        Assert.Contains(files, f => f.Name.EndsWith(".bicepparam", StringComparison.Ordinal));
        Assert.Empty(BicepRules.Mistakes(files));
    }

    [Fact]
    public async Task Every_module_is_used()
    {
        var files = await BicepFiles.InfraAsync();

        Assert.Equal(
            files.Select(f => f.Name).Where(n => n.StartsWith("modules/", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            files.SelectMany(f => f.Modules.Select(m => f.Beside(m.Path))).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("broken", "line 2 does not parse")]
    [InlineData("unknown-name", "nothing declares 'nobody' (line 1)")]
    [InlineData("unknown-function", "there is no function 'secretOf' (line 1)")]
    [InlineData("twice", "'name' is declared twice")]
    [InlineData("needless", "'name' is declared and not used")]
    [InlineData("no-module", "module 'one' is of a file that is not there: 'nowhere.bicep'")]
    [InlineData("module-parameter", "module 'one' has no parameter 'colour'")]
    [InlineData("module-without", "module 'one' is not given its parameter 'name'")]
    [InlineData("module-output", "module 'one' has no output 'url'")]
    [InlineData("module-output", "a module has outputs and nothing else: 'one.id'")]
    [InlineData("file", "'nothing.kql' is not there")]
    [InlineData("json", "'known' holds no 'b'")]
    [InlineData("assigned", "module.bicep has no parameter 'colour'")]
    [InlineData("assigned", "it does not give 'name'")]
    public async Task An_offender_is_caught(string offender, string mistake) =>
        Assert.Contains(BicepRules.Mistakes(await BicepFiles.OffenderAsync(offender)), m => m.EndsWith(mistake, StringComparison.Ordinal));
}
