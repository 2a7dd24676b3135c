; Inno Setup 6: an installer around dist\annotator, as packaging/freeze makes it on Windows. Needs no administrator.
; Build it there with: iscc /DVersion=0.1.0 packaging\windows\article-annotator.iss
; Written after Inno Setup's manual; it has not been run yet.
#ifndef Version
  #error Give the version: iscc /DVersion=...
#endif

[Setup]
AppId=article-annotator
AppName=Article Annotator
AppVersion={#Version}
AppPublisher=The Article Annotator authors
DefaultDirName={autopf}\Article Annotator
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
DisableProgramGroupPage=yes
LicenseFile=..\..\LICENSE
SetupIconFile=..\..\build\icons\annotator.ico
UninstallDisplayIcon={app}\Article Annotator.exe
ChangesAssociations=yes
Compression=lzma2
SolidCompression=yes
OutputDir=..\..\dist
OutputBaseFilename=article-annotator-{#Version}-setup

[Files]
Source: "..\..\dist\annotator\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[InstallDelete]
; What an older version had and this one has not must not be found first.
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{autoprograms}\Article Annotator"; Filename: "{app}\Article Annotator.exe"

[Registry]
Root: HKA; Subkey: "Software\Classes\.annotator\OpenWithProgids"; ValueType: string; ValueName: "ArticleAnnotator.Project"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\ArticleAnnotator.Project"; ValueType: string; ValueData: "Article Annotator project"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\ArticleAnnotator.Project\DefaultIcon"; ValueType: string; ValueData: "{app}\Article Annotator.exe,0"
Root: HKA; Subkey: "Software\Classes\ArticleAnnotator.Project\shell\open\command"; ValueType: string; ValueData: """{app}\Article Annotator.exe"" ""%1"""
