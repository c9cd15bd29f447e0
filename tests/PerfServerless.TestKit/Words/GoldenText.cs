using System.Runtime.CompilerServices;
using PerfServerless.TestKit.Orchestrations;
using Xunit;

namespace PerfServerless.TestKit.Words;

/// <summary>
/// Texts kept in files for people to read, in a folder Golden beside the test. After a wanted change, write them anew (set
/// <c>PERF_GOLDEN_RECORD=1</c> and run the test once) and read the difference.
/// </summary>
public static class GoldenText
{
    /// <param name="name">The file's.</param>
    public static void AssertSame(string name, string actual, [CallerFilePath] string here = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(here)!, "Golden", name);
        if (Environment.GetEnvironmentVariable(GoldenHistory.RecordSwitch) == "1") File.WriteAllText(file, actual);
        if (!File.Exists(file)) Assert.Fail($"'{file}' is missing. Set {GoldenHistory.RecordSwitch}=1 and run this test once to record it.");

        Assert.Equal(File.ReadAllText(file), actual, ignoreLineEndingDifferences: true);
    }
}
