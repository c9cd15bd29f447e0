namespace PerfServerless.Domain.Words.Catalogue.Import;

/// <summary>What the commands <c>scorecard template</c> and <c>scorecard copy</c> say.</summary>
public static class ImportTemplateWords
{
    public static readonly Word Template = new("command.scorecard-template");

    public static readonly Word TemplateFolder = new("command.scorecard-template-folder");

    public static readonly Word AsWorkbook = new("command.scorecard-template-xlsx");

    public static readonly Word Copy = new("command.scorecard-copy");

    public static readonly Word CopyFrom = new("command.scorecard-copy-from");

    public static readonly Word CopyTo = new("command.scorecard-copy-to");

    public static readonly Word CopyTenant = new("command.scorecard-copy-tenant");

    public static readonly Word CopyName = new("command.scorecard-copy-name");

    public static readonly Word CopyEntra = new("command.scorecard-copy-entra");

    public static readonly Word<string> Written = new("command.scorecard-template-written", "place");

    public static readonly Word<string, string, string> Copied = new("command.scorecard-copied", "place", "tenant", "entra");

    public static readonly Word<string> Exists = new("command.scorecard-exists", "place");

    public static readonly Word<string, string> Unwritable = new("command.scorecard-unwritable", "place", "reason");

    public static readonly Word<string> NoTenant = new("command.scorecard-no-tenant", "text");

    public static readonly Word<string> NothingToCopy = new("command.scorecard-nothing-to-copy", "place");
}
