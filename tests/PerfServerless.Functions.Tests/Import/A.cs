using PerfServerless.TestKit.Import;

namespace PerfServerless.Functions.Tests.Import;

internal static class A
{
    public static FolderBuilder Folder => new();
}
