namespace PerfServerless.Domain.Words.Catalogue.Api;

/// <summary>What a directory is told that brings people (SCIM 2.0).</summary>
public static class ScimWords
{
    public static readonly Word<string> NoUser = new("scim.no-user", "id");

    public static readonly Word<string> NameTaken = new("scim.name-taken", "name");

    public static readonly Word<string, string> ExternalIdTaken = new("scim.external-id-taken", "externalId", "name");

    public static readonly Word<string> NameNeeded = new("scim.name-needed", "attribute");

    public static readonly Word<string, string> NoBoolean = new("scim.no-boolean", "attribute", "value");

    public static readonly Word<string> NoText = new("scim.no-text", "attribute");

    public static readonly Word<string> BadPath = new("scim.bad-path", "path");

    public static readonly Word NoTarget = new("scim.no-target");

    public static readonly Word<string> NoOperation = new("scim.no-operation", "op");

    public static readonly Word<int> Operations = new("scim.operations", "most");

    public static readonly Word NoJson = new("scim.no-json");

    public static readonly Word<string> BadFilter = new("scim.bad-filter", "filter");

    public static readonly Word<string> BadNumber = new("scim.bad-number", "parameter");

    public static readonly Word<string> OwnManager = new("scim.manager-circle", "id");

    public static readonly Word<string> Changed = new("scim.changed", "id");

    public static readonly Word NoGroups = new("scim.no-groups");

    public static readonly Word<string> NoResource = new("scim.no-resource", "id");

    public static readonly Word<string, Saying> Cell = new("scim.cell", "attribute", "sentence");

    public static readonly Word Busy = new("scim.busy");
}
