import { SeatsBeforeSaving as SeatsBeforeSaving_fe9d5d77bf869a1c68ba531eeaa01011 } from '../../../../src/admin/seats/SeatsBeforeSaving.tsx'
import { AccountCard as AccountCard_cf3fc517bf1f3dcbc7bf4950d21ed706 } from '../../../../src/admin/accounts/AccountCard.tsx'
import { AccountActionsCell as AccountActionsCell_27c134f035fd7eee517a3d36879010fe } from '../../../../src/admin/accounts/AccountActionsCell.tsx'
import { PersonCell as PersonCell_168d5a05ba89c62ac72c2a97823d21ae } from '../../../../src/admin/accounts/PersonCell.tsx'
import { EmailInput as EmailInput_14020a3fcb2a2c76493964d4798aab19 } from '../../../../src/admin/accounts/EmailInput.tsx'
import { PasswordField as PasswordField_a8bb856be63a97dcee3b165705626a56 } from '../../../../src/admin/PasswordField.tsx'
import { FlagCell as FlagCell_0229413b39973a0753e99bef1a15ba70 } from '../../../../src/admin/cells/FlagCell.tsx'
import { AccountCell as AccountCell_def22e7daebca04739cdf9d7f5cfcbba } from '../../../../src/admin/accounts/AccountCell.tsx'
import { MomentCell as MomentCell_25c617395548276b7467c937455bf13f } from '../../../../src/admin/cells/MomentCell.tsx'
import { StatusCell as StatusCell_dd73b4839240603124bcf744c87200e7 } from '../../../../src/admin/cells/StatusCell.tsx'
import { RelationCell as RelationCell_9a52a27d5e18122f533042fb7d658b6c } from '../../../../src/admin/cells/RelationCell.tsx'
import { UserListTools as UserListTools_e0a38062e17da1aa950d85c217574fab } from '../../../../src/admin/accounts/UserListTools.tsx'
import { NewTitle as NewTitle_aac64d1a644353ddf681da8f831968b1 } from '../../../../src/admin/NewTitle.tsx'
import { SessionsView as SessionsView_b2106e26fe9c875a0489af043b4090d7 } from '../../../../src/admin/sessions/SessionsView.tsx'
import { ActivityView as ActivityView_baf2078522a40b974d57f651a7bcb278 } from '../../../../src/admin/activity/ActivityView.tsx'
import { ReadersView as ReadersView_b6160c2cfd89a1a0b47c803879303e55 } from '../../../../src/admin/readers/ReadersView.tsx'
import { StaffAccountCard as StaffAccountCard_7fe1e1d2e5b15cf45cc02821d513f2b1 } from '../../../../src/admin/staff/StaffAccountCard.tsx'
import { StaffAccountCell as StaffAccountCell_cc3bf941b659a792b225ff8d3fece171 } from '../../../../src/admin/staff/StaffAccountCell.tsx'
import { StaffActionsCell as StaffActionsCell_a3a46d70b11cbab5b447d128cc498d49 } from '../../../../src/admin/staff/StaffActionsCell.tsx'
import { StaffListTools as StaffListTools_5e6ba6d007a42993d65b66d0e4750312 } from '../../../../src/admin/staff/StaffListTools.tsx'
import { InvitationCard as InvitationCard_7510aeb2210e4c0b3a28c945108e7b1c } from '../../../../src/admin/invitations/InvitationCard.tsx'
import { InvitationActionsCell as InvitationActionsCell_a9db268e4c96e7892684b99a5c6d769f } from '../../../../src/admin/invitations/InvitationActionsCell.tsx'
import { InvitationCell as InvitationCell_2103c52315468c8e3e1d30b700fc5780 } from '../../../../src/admin/invitations/InvitationCell.tsx'
import { InvitationListTools as InvitationListTools_c9bb94a9488d745ebecc1c690719fb1f } from '../../../../src/admin/invitations/InvitationListTools.tsx'
import { RequestCard as RequestCard_8d29f2a4b9ec5ea7ba402375fa6f1cd7 } from '../../../../src/admin/requests/RequestCard.tsx'
import { RequestActionsCell as RequestActionsCell_95e6903671088cdad2b5e2f27d3234f4 } from '../../../../src/admin/requests/RequestActionsCell.tsx'
import { StateViews as StateViews_31006933a659b750af00a859936c2a19 } from '../../../../src/admin/lists/StateViews.tsx'
import { OrganizationSeats as OrganizationSeats_88ece0eb06f63c749bd52004475b6d64 } from '../../../../src/admin/seats/OrganizationSeats.tsx'
import { RecordTitle as RecordTitle_6760664855bc7c1d717fc563c36d5ec1 } from '../../../../src/admin/RecordTitle.tsx'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { RelationshipFeatureClient as RelationshipFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ChecklistFeatureClient as ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { IndentFeatureClient as IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { AlignFeatureClient as AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineCodeFeatureClient as InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ActionCell as ActionCell_a7dbcefc47ed21a330fd85fe354573b3 } from '../../../../src/admin/audit/ActionCell.tsx'
import { ActionField as ActionField_01b8860734a74d2f3603ed366a101638 } from '../../../../src/admin/audit/ActionField.tsx'
import { CollectionCell as CollectionCell_cc2d909a2aa7a971418f7bf071fc94b1 } from '../../../../src/admin/audit/CollectionCell.tsx'
import { CollectionField as CollectionField_ed3aa349a0ba15c17711d8e8bd6c834c } from '../../../../src/admin/audit/CollectionField.tsx'
import { ChangesCell as ChangesCell_847eb66149c72d162bf98d0e75415a5a } from '../../../../src/admin/audit/ChangesCell.tsx'
import { ChangesField as ChangesField_c1ff44908a200784c7bb891f97055b81 } from '../../../../src/admin/audit/ChangesField.tsx'
import { EventTitle as EventTitle_c82d63b25ec67fe4451712c25aff5a45 } from '../../../../src/admin/audit/EventTitle.tsx'
import { Icon as Icon_b99866073faf96fe5539d3158828fbc3 } from '../../../../src/admin/graphics/Icon.tsx'
import { Logo as Logo_7f43460967fdef90d6d50cf2986daaaf } from '../../../../src/admin/graphics/Logo.tsx'
import { OrganizationBadge as OrganizationBadge_c2b7f32918fc01a3a69358909b8b8508 } from '../../../../src/admin/OrganizationBadge.tsx'
import { NavKeeper as NavKeeper_a4f7cbd999c4633f6864ba2f1f8425d1 } from '../../../../src/admin/NavKeeper.tsx'
import { NamedControls as NamedControls_0b250e94c2a855807be1a751d58fdfb4 } from '../../../../src/admin/NamedControls.tsx'
import { Dashboard as Dashboard_bfcc977efa0be7d8a0df028c625b41ee } from '../../../../src/admin/dashboard/Dashboard.tsx'
import { LoginView as LoginView_8a4a382c8403702a3b60e453628dc548 } from '../../../../src/admin/login/LoginView.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/admin/seats/SeatsBeforeSaving.tsx#SeatsBeforeSaving": SeatsBeforeSaving_fe9d5d77bf869a1c68ba531eeaa01011,
  "/src/admin/accounts/AccountCard.tsx#AccountCard": AccountCard_cf3fc517bf1f3dcbc7bf4950d21ed706,
  "/src/admin/accounts/AccountActionsCell.tsx#AccountActionsCell": AccountActionsCell_27c134f035fd7eee517a3d36879010fe,
  "/src/admin/accounts/PersonCell.tsx#PersonCell": PersonCell_168d5a05ba89c62ac72c2a97823d21ae,
  "/src/admin/accounts/EmailInput.tsx#EmailInput": EmailInput_14020a3fcb2a2c76493964d4798aab19,
  "/src/admin/PasswordField.tsx#PasswordField": PasswordField_a8bb856be63a97dcee3b165705626a56,
  "/src/admin/cells/FlagCell.tsx#FlagCell": FlagCell_0229413b39973a0753e99bef1a15ba70,
  "/src/admin/accounts/AccountCell.tsx#AccountCell": AccountCell_def22e7daebca04739cdf9d7f5cfcbba,
  "/src/admin/cells/MomentCell.tsx#MomentCell": MomentCell_25c617395548276b7467c937455bf13f,
  "/src/admin/cells/StatusCell.tsx#StatusCell": StatusCell_dd73b4839240603124bcf744c87200e7,
  "/src/admin/cells/RelationCell.tsx#RelationCell": RelationCell_9a52a27d5e18122f533042fb7d658b6c,
  "/src/admin/accounts/UserListTools.tsx#UserListTools": UserListTools_e0a38062e17da1aa950d85c217574fab,
  "/src/admin/NewTitle.tsx#NewTitle": NewTitle_aac64d1a644353ddf681da8f831968b1,
  "/src/admin/sessions/SessionsView.tsx#SessionsView": SessionsView_b2106e26fe9c875a0489af043b4090d7,
  "/src/admin/activity/ActivityView.tsx#ActivityView": ActivityView_baf2078522a40b974d57f651a7bcb278,
  "/src/admin/readers/ReadersView.tsx#ReadersView": ReadersView_b6160c2cfd89a1a0b47c803879303e55,
  "/src/admin/staff/StaffAccountCard.tsx#StaffAccountCard": StaffAccountCard_7fe1e1d2e5b15cf45cc02821d513f2b1,
  "/src/admin/staff/StaffAccountCell.tsx#StaffAccountCell": StaffAccountCell_cc3bf941b659a792b225ff8d3fece171,
  "/src/admin/staff/StaffActionsCell.tsx#StaffActionsCell": StaffActionsCell_a3a46d70b11cbab5b447d128cc498d49,
  "/src/admin/staff/StaffListTools.tsx#StaffListTools": StaffListTools_5e6ba6d007a42993d65b66d0e4750312,
  "/src/admin/invitations/InvitationCard.tsx#InvitationCard": InvitationCard_7510aeb2210e4c0b3a28c945108e7b1c,
  "/src/admin/invitations/InvitationActionsCell.tsx#InvitationActionsCell": InvitationActionsCell_a9db268e4c96e7892684b99a5c6d769f,
  "/src/admin/invitations/InvitationCell.tsx#InvitationCell": InvitationCell_2103c52315468c8e3e1d30b700fc5780,
  "/src/admin/invitations/InvitationListTools.tsx#InvitationListTools": InvitationListTools_c9bb94a9488d745ebecc1c690719fb1f,
  "/src/admin/requests/RequestCard.tsx#RequestCard": RequestCard_8d29f2a4b9ec5ea7ba402375fa6f1cd7,
  "/src/admin/requests/RequestActionsCell.tsx#RequestActionsCell": RequestActionsCell_95e6903671088cdad2b5e2f27d3234f4,
  "/src/admin/lists/StateViews.tsx#StateViews": StateViews_31006933a659b750af00a859936c2a19,
  "/src/admin/seats/OrganizationSeats.tsx#OrganizationSeats": OrganizationSeats_88ece0eb06f63c749bd52004475b6d64,
  "/src/admin/RecordTitle.tsx#RecordTitle": RecordTitle_6760664855bc7c1d717fc563c36d5ec1,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#RelationshipFeatureClient": RelationshipFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ChecklistFeatureClient": ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#IndentFeatureClient": IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#AlignFeatureClient": AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineCodeFeatureClient": InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/admin/audit/ActionCell.tsx#ActionCell": ActionCell_a7dbcefc47ed21a330fd85fe354573b3,
  "/src/admin/audit/ActionField.tsx#ActionField": ActionField_01b8860734a74d2f3603ed366a101638,
  "/src/admin/audit/CollectionCell.tsx#CollectionCell": CollectionCell_cc2d909a2aa7a971418f7bf071fc94b1,
  "/src/admin/audit/CollectionField.tsx#CollectionField": CollectionField_ed3aa349a0ba15c17711d8e8bd6c834c,
  "/src/admin/audit/ChangesCell.tsx#ChangesCell": ChangesCell_847eb66149c72d162bf98d0e75415a5a,
  "/src/admin/audit/ChangesField.tsx#ChangesField": ChangesField_c1ff44908a200784c7bb891f97055b81,
  "/src/admin/audit/EventTitle.tsx#EventTitle": EventTitle_c82d63b25ec67fe4451712c25aff5a45,
  "/src/admin/graphics/Icon.tsx#Icon": Icon_b99866073faf96fe5539d3158828fbc3,
  "/src/admin/graphics/Logo.tsx#Logo": Logo_7f43460967fdef90d6d50cf2986daaaf,
  "/src/admin/OrganizationBadge.tsx#OrganizationBadge": OrganizationBadge_c2b7f32918fc01a3a69358909b8b8508,
  "/src/admin/NavKeeper.tsx#NavKeeper": NavKeeper_a4f7cbd999c4633f6864ba2f1f8425d1,
  "/src/admin/NamedControls.tsx#NamedControls": NamedControls_0b250e94c2a855807be1a751d58fdfb4,
  "/src/admin/dashboard/Dashboard.tsx#Dashboard": Dashboard_bfcc977efa0be7d8a0df028c625b41ee,
  "/src/admin/login/LoginView.tsx#LoginView": LoginView_8a4a382c8403702a3b60e453628dc548,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
