using PerfServerless.Domain.Import.Tables;
using PerfServerless.TestKit.Import;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Domain.Tests.Import;

internal static class A
{
    public static FolderBuilder Folder => new();

    /// <summary>The folder is refused with these mistakes and no others, each with its place.</summary>
    public static void Says(FolderBuilder folder, params string[] mistakes) =>
        Assert.Equal(mistakes, Assert.IsType<ImportResult.Refused>(folder.Validate()).Mistakes.Select(m => m.Told.En()));
}
